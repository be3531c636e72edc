package dev.parley.leads;

import dev.parley.nlu.EntityNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which entities are facts of a lead, and how two states of them differ. */
public final class LeadFields {

    public static final String MODELS_CONSIDERED = "models_considered";
    public static final String MONTHLY_PAYMENT = "monthly_payment";
    public static final String DOWN_PAYMENT = "down_payment";

    /** Facts of a lead that are no entities of understanding. */
    public static final List<String> BESIDE_ENTITIES = List.of(MONTHLY_PAYMENT, DOWN_PAYMENT, MODELS_CONSIDERED);

    /** These belong to an order, a payment or a survey, not to the person's wishes. */
    private static final Set<String> ELSEWHERE = Set.of(
            EntityNames.ITEM_REF,
            EntityNames.QUANTITY,
            EntityNames.UNIT,
            EntityNames.ORDER_NUMBER,
            EntityNames.PAYMENT_AMOUNT,
            EntityNames.BOOKING_ID,
            EntityNames.ENQUIRY_ID,
            EntityNames.RATING,
            EntityNames.NPS);

    private LeadFields() {}

    public static boolean isField(String entity) {
        return EntityNames.ALL.contains(entity) && !ELSEWHERE.contains(entity);
    }

    /** Every field that differs, in the order in which it became known. */
    public static List<FieldChange> changes(Map<String, Object> before, Map<String, Object> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            @Nullable Object was = before.get(name);
            @Nullable Object is = after.get(name);
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(name, was, is));
            }
        }
        return changes;
    }
}
