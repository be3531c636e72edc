package dev.parley.leads.skill;

import dev.parley.leads.LeadFields;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what a message tells into what is known. A later value replaces an earlier one. */
final class FieldMerge {

    /** An entity that is less sure than this is not written down. */
    private static final double SURE = 0.5;

    /** Several of these may be named at once. */
    private static final Set<String> COLLECTED = Set.of(EntityNames.PRIORITIES, EntityNames.COMPETITORS);

    private static final Set<String> TRADE_IN = Set.of(
            EntityNames.TRADE_IN_MAKE, EntityNames.TRADE_IN_MODEL, EntityNames.TRADE_IN_YEAR, EntityNames.TRADE_IN_KM);

    private final Map<String, Object> known;
    private final Understanding said;

    private FieldMerge(Map<String, Object> known, Understanding said) {
        this.known = new LinkedHashMap<>(known);
        this.said = said;
    }

    static Map<String, Object> merge(Map<String, Object> known, Understanding said) {
        FieldMerge merge = new FieldMerge(known, said);
        merge.wish();
        merge.others();
        merge.budget();
        merge.tradeIn();
        return merge.known;
    }

    /** The facts that a message names, whatever was known before. */
    static Map<String, Object> told(Understanding said) {
        return merge(Map.of(), said);
    }

    private void others() {
        Map<String, List<Object>> values = said.entities().stream()
                .filter(entity -> LeadFields.isField(entity.name()) && entity.confidence() >= SURE)
                .filter(entity -> !entity.name().equals(EntityNames.MODEL))
                .collect(Collectors.groupingBy(
                        Entity::name, LinkedHashMap::new, Collectors.mapping(Entity::value, Collectors.toList())));
        values.forEach((name, all) -> known.put(
                name,
                COLLECTED.contains(name)
                        ? all.stream().map(Object::toString).distinct().collect(Collectors.joining(", "))
                        : all.getLast()));
    }

    /** The current model; one that it replaces is remembered as considered. */
    private void wish() {
        List<String> named = said.all(EntityNames.MODEL)
                .filter(entity -> entity.confidence() >= SURE)
                .map(entity -> entity.value().toString())
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return;
        }
        String current = known.get(EntityNames.MODEL) instanceof String model ? model : null;
        String wish = wish(current, named);
        if (!wish.equalsIgnoreCase(current)) {
            known.remove(EntityNames.VARIANT);
            known.remove(EntityNames.MAKE);
        }
        known.put(EntityNames.MODEL, wish);
        considered(current, named, wish);
    }

    /** Comparing does not change one's mind; naming another one beside the current one does. */
    private String wish(@Nullable String current, List<String> named) {
        boolean compares = said.isAbout(Intents.COMPARISON) && named.size() > 1;
        if (compares && current != null && named.stream().anyMatch(current::equalsIgnoreCase)) {
            return current;
        }
        return compares
                ? named.getFirst()
                : named.stream()
                        .filter(model -> !model.equalsIgnoreCase(current))
                        .findFirst()
                        .orElse(named.getLast());
    }

    private void considered(@Nullable String current, List<String> named, String wish) {
        List<Object> others = new ArrayList<>();
        if (known.get(LeadFields.MODELS_CONSIDERED) instanceof List<?> earlier) {
            others.addAll(earlier);
        }
        if (current != null) {
            others.add(current);
        }
        others.addAll(named);
        List<Object> distinct = others.stream()
                .filter(model -> !model.toString().equalsIgnoreCase(wish))
                .distinct()
                .toList();
        if (distinct.isEmpty()) {
            known.remove(LeadFields.MODELS_CONSIDERED);
        } else {
            known.put(LeadFields.MODELS_CONSIDERED, distinct);
        }
    }

    /** A new limit ends an old one that contradicts it. */
    private void budget() {
        if (known.get(EntityNames.BUDGET_MIN) instanceof Money least
                && known.get(EntityNames.BUDGET_MAX) instanceof Money most
                && (!least.currency().equals(most.currency()) || least.compareTo(most) > 0)) {
            boolean isMostNew = said.entity(EntityNames.BUDGET_MAX).isPresent();
            known.remove(isMostNew ? EntityNames.BUDGET_MIN : EntityNames.BUDGET_MAX);
        }
    }

    private void tradeIn() {
        if (Boolean.FALSE.equals(known.get(EntityNames.HAS_TRADE_IN))) {
            known.keySet().removeAll(TRADE_IN);
        } else if (!known.containsKey(EntityNames.HAS_TRADE_IN)
                && TRADE_IN.stream().anyMatch(known::containsKey)) {
            known.put(EntityNames.HAS_TRADE_IN, true);
        }
    }
}
