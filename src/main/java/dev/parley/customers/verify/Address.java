package dev.parley.customers.verify;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.shared.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address that a visitor typed to say who they are: one of the two.
 *
 * @param language the conversation is in
 */
record Address(@Nullable String email, @Nullable String phone, Language language) {

    static Optional<Address> in(TurnContext turn) {
        Optional<String> email = value(turn, EntityNames.EMAIL);
        Optional<String> phone = value(turn, EntityNames.PHONE);
        return email.isEmpty() && phone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Address(email.orElse(null), phone.orElse(null), turn.language()));
    }

    private static Optional<String> value(TurnContext turn, String entity) {
        return turn.understanding().entity(entity).map(Entity::value).map(Object::toString);
    }
}
