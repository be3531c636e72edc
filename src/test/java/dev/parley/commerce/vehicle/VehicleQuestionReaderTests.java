package dev.parley.commerce.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.commerce.TestCatalogues;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.shared.Language;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wishes in free text become typed filters, in every language. */
class VehicleQuestionReaderTests {

    private static final VehicleQuestionReader DOLLARS = reader(new Market("USD", true, false, 2026));
    private static final VehicleQuestionReader RUPEES = reader(new Market("INR", false, true, 2026));

    @ParameterizedTest
    @ValueSource(strings = {"0,0,0", "1.000,00", "1.000.000,00", "under 1,2,3,4"})
    void figuresThatAreNoNumberAreLeftAlone(String text) {
        assertThatCode(() -> read(DOLLARS, text, Language.ENGLISH)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a red 2024 Honda CR-V        | name=[Honda CR-V] colour=[red] year_min=2024 year_max=2024
            automatic under 20k with less than 60k miles | transmission=[automatic] price_max=2000000 mileage_km_max=96561
            7 seater, not a Kia          | not_name=[Kia] seats_min=7 seats_max=7
            something for 7 people       | seats_min=7
            anything newer than 2020     | year_min=2021
            2020+ hybrids between 20 and 30k | fuel=[hybrid, plug_in_hybrid] year_min=2020 price_min=2000000 price_max=3000000
            four wheel drive, no trucks  | not_body=[pickup] drivetrain=[awd, 4wd]
            any colour but black coupe   | not_colour=[black] body=[coupe]
            crv                          | name=[Honda CR-V]
            Hyundia tuscon               | name=[Hyundai Tucson]
            a Silverado or an F-150      | name=[Chevrolet Silverado 1500, Ford F-150]
            """)
    void readsEnglish(String text, String filters) {
        assertThat(read(DOLLARS, text, Language.ENGLISH)).isEqualTo(filters);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es      | un SUV híbrido por menos de 28 mil que no sea Kia | not_name=[Kia] fuel=[hybrid, plug_in_hybrid] body=[suv] price_max=2800000
            es      | algo para 7 personas con menos de 60 mil millas | mileage_km_max=96561 seats_min=7
            fr      | berline essence d'occasion à moins de 18 000 $ | fuel=[petrol] body=[sedan] condition=[used, certified] price_max=1800000
            fr      | entre 2018 et 2020, pas un pick-up | not_body=[pickup] year_min=2018 year_max=2020
            hi      | 20 हजार डॉलर से कम की लाल एसयूवी | colour=[red] body=[suv] price_max=2000000
            hi      | होंडा सिविक मैनुअल है क्या? | name=[Honda Civic] transmission=[manual]
            hi-Latn | kia nahi chahiye, 7 seater dikhao | not_name=[Kia] seats_min=7 seats_max=7
            hi-Latn | 2020 ke baad ki electric gaadi | fuel=[electric] year_min=2021
            mr      | ७ सीटर, फोर्ड नको | not_name=[Ford] seats_min=7 seats_max=7
            mr      | २० हजारांपेक्षा कमी किमतीची एसयूव्ही | body=[suv] price_max=2000000
            gu      | 20 હજારથી ઓછી કિંમતની સફેદ SUV | colour=[white] body=[suv] price_max=2000000
            gu      | 2020 પછીની ઇલેક્ટ્રિક કાર | fuel=[electric] year_min=2021
            """)
    void readsEveryLanguage(String language, String text, String filters) {
        assertThat(read(DOLLARS, text, Language.of(language))).isEqualTo(filters);
    }

    @Test
    void countsInLakhsWherePeopleDo() {
        assertThat(read(RUPEES, "bhai creta leni hai, 15-18 lakh tak", Language.HINGLISH))
                .isEqualTo("name=[Hyundai Creta] price_min=150000000 price_max=180000000");
        assertThat(read(RUPEES, "12 ke andar automatic", Language.HINGLISH))
                .isEqualTo("transmission=[automatic] price_max=120000000");
    }

    @Test
    void readsSuperlativesWithTheirNumber() {
        VehicleFilters filters =
                DOLLARS.read("the three cheapest EVs", Language.ENGLISH).filters();
        assertThat(filters.order()).isEqualTo(VehicleFilters.Order.PRICE_ASC);
        assertThat(filters.limit()).isEqualTo(3);
    }

    @Test
    void leavesTheCustomersOwnVehicleOut() {
        VehicleQuestion question = DOLLARS.read("looking for an SUV, trading in my 2012 Ford Focus", Language.ENGLISH);
        assertThat(write(question)).isEqualTo("body=[suv]");
        assertThat(question.has(Cue.OWN_VEHICLE)).isTrue();
    }

    @Test
    void takesOrdinaryWordsForNamesOnlyWhereTheWritingShowsIt() {
        assertThat(read(DOLLARS, "does it fit seven people", Language.ENGLISH)).doesNotContain("name=");
        assertThat(read(DOLLARS, "a used Fit", Language.ENGLISH)).contains("Honda Fit");
    }

    @Test
    void knowsNamesThatAreNotStocked() {
        assertThat(read(DOLLARS, "Renault Duster?", Language.ENGLISH)).isEqualTo("name=[Renault Duster]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENQ-6120", "#30418", "55 3921 4408", "I do about 60 km a day", "le 3008 gris"})
    void takesReferencesAndTelephoneNumbersForNoFigures(String text) {
        assertThat(read(DOLLARS, text, Language.ENGLISH)).doesNotContain("price", "mileage");
    }

    @Property(tries = 300)
    void readsAnyTextWithoutFailing(@ForAll @StringLength(max = 200) String text) {
        for (Language language : Language.values()) {
            assertThatCode(() -> DOLLARS.read(text, language)).doesNotThrowAnyException();
        }
    }

    @Property(tries = 100)
    void writesFiltersAndReadsThemBackUnchanged(@ForAll @StringLength(max = 60) String text) {
        VehicleFilters filters =
                DOLLARS.read("red SUV under 30k " + text, Language.ENGLISH).filters();
        assertThat(FiltersDocument.read(FiltersDocument.write(filters))).isEqualTo(filters);
    }

    private static String read(VehicleQuestionReader reader, String text, Language language) {
        return write(reader.read(text, language));
    }

    private static String write(VehicleQuestion question) {
        StringBuilder written = new StringBuilder();
        for (Map.Entry<String, Object> entry :
                FiltersDocument.write(question.filters()).entrySet()) {
            if (!entry.getKey().equals("stock")) {
                written.append(entry).append(' ');
            }
        }
        return written.toString().strip();
    }

    private static VehicleQuestionReader reader(Market market) {
        Path demo = Path.of("src/main/resources/demo/dealership/vehicles.csv");
        return new VehicleQuestionReader(new StockWords(TestCatalogues.vehicles(demo)), market);
    }
}
