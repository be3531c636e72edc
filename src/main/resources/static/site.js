const texts = {
  en: {
    language: "Language",
    headline: "Your next car starts with a question.",
    lead: "Ask about our stock, prices, financing, your trade-in or a test drive. You get an answer at once, and you see where it comes from.",
    embed: "This chat on your own site: one line of HTML",
    embed_key: "The key is your tenant’s widget key. It works on the sites you allow.",
    suggestions: "Which SUVs do you have under $35,000?|How does financing work?|Can I come for a test drive on Saturday?",
  },
  es: {
    language: "Idioma",
    headline: "Su próximo coche empieza con una pregunta.",
    lead: "Pregunte por los coches disponibles, precios, financiación, su coche actual o una prueba de conducción. Recibe la respuesta al momento y ve de dónde sale.",
    embed: "Este chat en su propia web: una línea de HTML",
    embed_key: "La clave es la del widget de su empresa. Funciona en los sitios que usted autorice.",
    suggestions: "¿Qué SUV tienen por menos de 35.000 dólares?|¿Cómo funciona la financiación?|¿Puedo probar un coche el sábado?",
  },
  fr: {
    language: "Langue",
    headline: "Votre prochaine voiture commence par une question.",
    lead: "Posez vos questions sur notre stock, les prix, le financement, la reprise ou un essai. La réponse arrive tout de suite, et vous voyez d’où elle vient.",
    embed: "Cette discussion sur votre site : une ligne de HTML",
    embed_key: "La clé est celle du widget de votre entreprise. Elle fonctionne sur les sites que vous autorisez.",
    suggestions: "Quels SUV avez-vous sous 35 000 $ ?|Comment fonctionne le financement ?|Puis-je venir faire un essai samedi ?",
  },
  hi: {
    language: "भाषा",
    headline: "आपकी अगली कार की शुरुआत एक सवाल से होती है।",
    lead: "हमारी गाड़ियों, कीमत, फ़ाइनेंस, पुरानी गाड़ी के एक्सचेंज या टेस्ट ड्राइव के बारे में पूछें। जवाब तुरंत मिलेगा, और यह भी दिखेगा कि जवाब कहाँ से आया।",
    embed: "यही चैट आपकी अपनी साइट पर: HTML की एक पंक्ति",
    embed_key: "data-key में आपके विजेट की कुंजी आती है। यह उन्हीं साइटों पर चलती है जिन्हें आप अनुमति देते हैं।",
    suggestions: "35,000 डॉलर से कम में कौन-सी SUV हैं?|फ़ाइनेंस कैसे मिलता है?|क्या मैं शनिवार को टेस्ट ड्राइव ले सकता हूँ?",
  },
  "hi-Latn": {
    language: "Bhasha",
    headline: "Aapki agli car ek sawaal se shuru hoti hai.",
    lead: "Hamari gaadiyon, price, finance, purani gaadi ke exchange ya test drive ke baare mein poochhiye. Jawaab turant milega, aur yeh bhi dikhega ki jawaab kahan se aaya.",
    embed: "Yahi chat aapki apni site par: HTML ki ek line",
    embed_key: "Key aapke widget ki hai. Yeh unhi sites par chalti hai jinhein aap allow karte hain.",
    suggestions: "35,000 dollar se kam mein kaun si SUV hain?|Finance kaise milta hai?|Kya main Saturday ko test drive le sakta hoon?",
  },
  mr: {
    language: "भाषा",
    headline: "तुमच्या पुढच्या कारची सुरुवात एका प्रश्नाने होते.",
    lead: "आमच्या गाड्या, किंमत, फायनान्स, जुन्या गाडीची एक्सचेंज किंवा टेस्ट ड्राइव्हबद्दल विचारा. उत्तर लगेच मिळेल, आणि ते कुठून आले हेही दिसेल.",
    embed: "हीच चॅट तुमच्या साइटवर: HTML ची एक ओळ",
    embed_key: "data-key मध्ये तुमच्या विजेटची की येते. ती तुम्ही परवानगी दिलेल्या साइटवरच चालते.",
    suggestions: "35,000 डॉलरच्या आत कोणत्या SUV आहेत?|फायनान्स कसे मिळते?|शनिवारी टेस्ट ड्राइव्ह घेता येईल का?",
  },
  gu: {
    language: "ભાષા",
    headline: "તમારી આગામી કારની શરૂઆત એક સવાલથી થાય છે.",
    lead: "અમારી ગાડીઓ, કિંમત, ફાઇનાન્સ, જૂની ગાડીના એક્સચેન્જ કે ટેસ્ટ ડ્રાઇવ વિશે પૂછો. જવાબ તરત મળશે, અને તે ક્યાંથી આવ્યો તે પણ દેખાશે.",
    embed: "આ જ ચેટ તમારી પોતાની સાઇટ પર: HTML ની એક લીટી",
    embed_key: "data-key માં તમારા વિજેટની કી આવે છે. તે તમે મંજૂરી આપેલી સાઇટ પર જ ચાલે છે.",
    suggestions: "35,000 ડૉલરથી ઓછામાં કઈ SUV છે?|ફાઇનાન્સ કેવી રીતે મળે છે?|શું હું શનિવારે ટેસ્ટ ડ્રાઇવ લઈ શકું?",
  },
};

const chat = document.querySelector("parley-chat");
const select = document.getElementById("language");

function speak(code) {
  document.documentElement.lang = code;
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = texts[code][place.dataset.text];
  chat.setAttribute("lang", code);
  chat.setAttribute("suggestions", texts[code].suggestions);
}

const preferred = navigator.languages.map((tag) => tag.split("-")[0]).find((code) => code in texts) ?? "en";
select.value = preferred;
select.addEventListener("change", () => speak(select.value));
speak(preferred);
document.getElementById("snippet").textContent = `<script src="${new URL("widget.js", location.href)}" data-key="pk_…" async></script>`;
