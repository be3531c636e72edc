package dev.parley.commerce.checkout;

import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.tenancy.TenantContext;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads how the buyer can be reached. */
final class ContactReading {

    private static final Pattern ADDRESS_LIKE =
            Pattern.compile("(?<![^\\s,;<>()\\[\\]{}\"|/])[^\\s,;<>()\\[\\]{}\"|/@]*+@[^\\s,;<>()\\[\\]{}\"|/]*+");
    private static final Pattern HEADER = Pattern.compile("(?i)(?:(?<!\\s)(?=\\s*[\\r"
            + "\\n"
            + "])\\s++|(?:\\\\r"
            + "|\\\\n"
            + "|%0a|%0d)\\s*+)(?:bcc|cc|to|from|reply-to|subject|content-type|mime-version)\\s*:");
    /** A number that is typed has more digits than this. */
    private static final int FEW_DIGITS = 5;

    private final Telling telling;
    private final CheckoutWords words;

    ContactReading(Telling telling, CheckoutWords words) {
        this.telling = telling;
        this.words = words;
    }

    void email() {
        Set<String> addresses = new LinkedHashSet<>();
        boolean typed = telling.turn().text().indexOf('@') >= 0;
        boolean whole = typedAddresses(addresses);
        Optional<Entity> spoken = telling.turn().understanding().entity(EntityNames.EMAIL);
        if (!typed && spoken.isPresent()) {
            Emails.read(spoken.get().value().toString()).ifPresent(addresses::add);
            telling.cut(spoken.get());
        }
        if (whole && addresses.size() == 1) {
            telling.keep(Field.EMAIL, addresses.iterator().next());
        } else if (typed && telling.step() != null) {
            telling.refuse(Field.EMAIL);
        } else if (telling.step() == Step.EMAIL && telling.isDeclined()) {
            telling.decline(Field.EMAIL);
        } else if (telling.step() == Step.EMAIL && telling.isAnswer() && !telling.told(EntityNames.PHONE)) {
            telling.refuse(Field.EMAIL);
        }
    }

    /** Answers whether all that look like addresses are some, and nothing pretends to be the header of a mail. */
    private boolean typedAddresses(Set<String> addresses) {
        String text = telling.turn().text();
        boolean whole = !HEADER.matcher(text).find();
        for (MatchResult like : ADDRESS_LIKE.matcher(text).results().toList()) {
            String written =
                    like.group().replaceFirst("(?<![.!?:'])[.!?:']+$", "").replaceFirst("^[.:']+", "");
            Optional<String> address = Emails.read(written);
            address.ifPresent(addresses::add);
            whole &= address.isPresent();
            telling.cut(like.start(), like.end());
        }
        return whole;
    }

    void phone() {
        Optional<Entity> said = telling.turn().understanding().entity(EntityNames.PHONE);
        String region = TenantContext.current().region();
        if (said.isPresent()) {
            Optional<String> number = number(said.get(), region);
            number.ifPresent(value -> telling.keep(Field.PHONE, value));
            telling.cut(said.get());
            if (number.isEmpty() && telling.step() == Step.PHONE) {
                telling.refuse(Field.PHONE);
            }
        } else if (telling.told(EntityNames.ADDRESS)) {
            return;
        } else if (telling.step() == Step.PHONE && telling.isDeclined()) {
            telling.decline(Field.PHONE);
        } else if (telling.step() == Step.PHONE
                && telling.isAnswer()
                && telling.details().values().isEmpty()) {
            Phones.read(words.told(telling.turn().text(), telling.turn()), region)
                    .ifPresentOrElse(value -> telling.keep(Field.PHONE, value), () -> telling.refuse(Field.PHONE));
        }
    }

    /** A number that is typed must be one of the country; one that is spelled out was read for it already. */
    private Optional<String> number(Entity said, String region) {
        boolean typed = said.text().codePoints().filter(Character::isDigit).count() > FEW_DIGITS;
        return Phones.read(typed ? said.text() : said.value().toString(), region);
    }
}
