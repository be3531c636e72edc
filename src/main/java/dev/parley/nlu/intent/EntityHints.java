package dev.parley.nlu.intent;

import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.shared.ShippedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the facts of a message say about its intent.
 *
 * @param gains by entity name, what each intent gains in log odds
 */
record EntityHints(Map<String, Map<String, Double>> gains) {

    /** Stands in the file for something shown that is pointed at. */
    private static final String SHOWN = "shown_item";

    /** Stands for something shown that is pointed at together with a time to come. */
    private static final String VISITED = "visited_item";

    /** Stands for quantities of several things: an order pasted in. */
    private static final String SEVERAL = "several_quantities";

    /** Reads {@code profiles/<profile>/entity-hints.txt}; a profile without the file has no hints. */
    static EntityHints load(String profile) {
        String place = "/profiles/" + profile + "/entity-hints.txt";
        return ShippedFile.findText(place)
                .map(content -> parse(place, content))
                .orElseGet(() -> new EntityHints(Map.of()));
    }

    /** @throws IllegalArgumentException naming file and line when there is an error in it */
    static EntityHints parse(String file, String content) {
        Map<String, Map<String, Double>> gains = new HashMap<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> words = List.of(line.strip().split("\\s+"));
                if (!isFact(words.getFirst()) || words.size() % 2 == 0) {
                    throw new IllegalArgumentException(file + ":" + number + ": an entity and pairs are wanted");
                }
                gains.put(words.getFirst(), pairs(words.subList(1, words.size()), file + ":" + number));
            }
        }
        return new EntityHints(gains);
    }

    private static boolean isFact(String name) {
        return EntityNames.ALL.contains(name) || name.equals(SHOWN) || name.equals(VISITED) || name.equals(SEVERAL);
    }

    /**
     * The gains of all facts together; a fact named twice counts once.
     *
     * @param listShown whether something was shown that an item can be pointed at in
     */
    Map<String, Double> of(List<Entity> entities, boolean listShown) {
        Map<String, Double> sum = new HashMap<>();
        facts(entities, listShown)
                .forEach(name -> gains.getOrDefault(name, Map.of())
                        .forEach((intent, gain) -> sum.merge(intent, gain, Double::sum)));
        return sum;
    }

    private static Set<String> facts(List<Entity> entities, boolean listShown) {
        Set<String> facts = entities.stream().map(Entity::name).collect(Collectors.toCollection(TreeSet::new));
        if (listShown && facts.contains(EntityNames.ITEM_REF)) {
            facts.add(facts.contains(EntityNames.APPOINTMENT_AT) ? VISITED : SHOWN);
        }
        long quantities = entities.stream()
                .filter(entity -> entity.name().equals(EntityNames.QUANTITY))
                .count();
        if (quantities > 1) {
            facts.add(SEVERAL);
        }
        return facts;
    }

    private static Map<String, Double> pairs(List<String> words, String place) {
        Map<String, Double> pairs = new HashMap<>();
        for (int at = 0; at < words.size(); at += 2) {
            if (!Intents.ALL.contains(words.get(at))) {
                throw new IllegalArgumentException(place + ": unknown intent " + words.get(at));
            }
            try {
                pairs.put(words.get(at), Double.valueOf(words.get(at + 1)));
            } catch (NumberFormatException noNumber) {
                throw new IllegalArgumentException(place + ": no number " + words.get(at + 1), noNumber);
            }
        }
        return pairs;
    }
}
