package dev.parley.leads.alert;

import dev.parley.leads.Lead;
import dev.parley.leads.LeadFields;
import dev.parley.nlu.EntityNames;
import dev.parley.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A lead's fields as staff read them. */
final class FactTexts {

    private FactTexts() {}

    /** Label to value, in the order of the interface's entity names. */
    static Map<String, String> of(Lead lead) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(EntityNames.ALL);
        names.addAll(LeadFields.BESIDE_ENTITIES);
        for (String name : names) {
            if (lead.fields().containsKey(name)) {
                texts.put(label(name), text(lead.fields().get(name)));
            }
        }
        if (!lead.facts().openIssues().isEmpty()) {
            texts.put("Open", String.join(", ", lead.facts().openIssues()).toLowerCase(Locale.ROOT));
        }
        texts.put("Source", lead.source());
        return texts;
    }

    static String text(Object value) {
        return switch (value) {
            case Money money ->
                String.format(Locale.ROOT, "%,.2f %s", money.amount(), money.currency())
                        .replace(".00 ", " ");
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> several -> several.stream().map(FactTexts::text).collect(Collectors.joining(", "));
            case Object other -> other.toString();
        };
    }

    private static String label(String name) {
        String words = name.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
