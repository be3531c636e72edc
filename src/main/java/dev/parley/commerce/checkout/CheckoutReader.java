package dev.parley.commerce.checkout;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.tenancy.TenantContext;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a message tells about the buyer: what was asked for, and whatever else is told along with it. */
@Component
class CheckoutReader {

    private static final Pattern ADDRESS_LIKE =
            Pattern.compile("(?<![^\\s,;<>()\\[\\]{}\"|/])[^\\s,;<>()\\[\\]{}\"|/@]*+@[^\\s,;<>()\\[\\]{}\"|/]*+");
    private static final Pattern HEADER = Pattern.compile(
            "(?i)(?:(?<!\\s)(?=\\s*[\\r\\n])\\s++|(?:\\\\r|\\\\n|%0a|%0d)\\s*+)(?:bcc|cc|to|from|reply-to|subject|content-type|mime-version)\\s*:");
    private static final Pattern TAX_ID = Pattern.compile(
            "(?iU)\\b(?:vat|nif|cif|nie|gstin?|tva|tax)\\b[\\s:.#-]*(?:(?:id|no|nr|number|num|número|numéro|is|es|est|n[.º°o]*)\\b[\\s:.#-]*)*+"
                    + "([A-Z0-9](?:[ .-]?[A-Z0-9]){3,19})\\b");
    private static final Pattern PURCHASE_ORDER = Pattern.compile(
            "(?iU)(?:\\bp\\.?o\\.?\\b|\\bpurchase order\\b|\\border ref(?:erence)?\\b|\\borden de compra\\b|\\bbon de commande\\b|\\bour ref(?:erence)?\\b|\\bnuestra ref(?:erencia)?\\b)"
                    + "[\\s:.#-]*(?:(?:no|nr|number|núm|número|numéro|is|es|est|n[.º°o]*)\\b[\\s:.#-]*)*+([A-Z0-9][A-Z0-9/._-]*\\d[A-Z0-9/._-]*)");
    private static final Pattern LAST_PREPOSITION =
            Pattern.compile("(?iU)[\\s,/|&-]+(?:from|of|at|for|with|de|du|des|para|por|chez|ki|se|से|की|ची|થી)$");
    private static final Pattern PERSON_OF_COMPANY =
            Pattern.compile("(?iU)(.+?),?\\s+(?:from|of|at|de|du|des|chez)\\s+(.+)");
    /** "Ana Ruiz, Beam SL" */
    private static final Pattern PERSON_AND_COMPANY =
            Pattern.compile("(?U)(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,2})\\s*[,/|]\\s*(\\S.*)");

    private static final Pattern EDGES = Pattern.compile("^[\\s,;:/|.-]+|[\\s,;:/|-]+$");
    private static final Pattern CUT = Pattern.compile("\\u0001");
    private static final double UNSURE = 0.45;
    private static final int SHORTEST_ADDRESS = 5;

    private final CheckoutWords words;

    CheckoutReader(CheckoutWords words) {
        this.words = words;
    }

    /** @param step that is waited at, or null when no checkout is open */
    Told read(TurnContext turn, @Nullable Step step) {
        Reading reading = new Reading(turn, step);
        reading.email();
        reading.phone();
        reading.references();
        if (step != null) {
            reading.address();
            reading.name();
        }
        return reading.told();
    }

    /** What stands beside the wish to check out: "checkout, I am Ana Ruiz, ana@beam.example, Calle Mayor 5, 31001 Pamplona". */
    Told readOpening(TurnContext turn) {
        Reading reading = new Reading(turn, null);
        reading.email();
        reading.phone();
        reading.references();
        reading.told(EntityNames.COMPANY, Field.COMPANY);
        reading.told(EntityNames.NAME, Field.NAME);
        reading.address();
        return reading.told();
    }

    /** Whether a message is an answer to what was asked rather than something of its own. */
    static boolean isAnswer(TurnContext turn, CheckoutWords words) {
        String pending = turn.state().pending();
        boolean ours = pending == null || pending.startsWith("checkout.") || pending.equals(CheckoutReplies.PERSON);
        return ours
                && turn.understanding()
                        .intent()
                        .map(best -> best.confidence() < UNSURE)
                        .orElse(true)
                && !words.asks(turn);
    }

    private final class Reading {

        private final TurnContext turn;
        private final @Nullable Step step;
        private final boolean answer;
        private final Set<Field> bad = EnumSet.noneOf(Field.class);
        private final Set<Field> declined = EnumSet.noneOf(Field.class);
        private final StringBuilder rest;
        private Details details = Details.NONE;

        Reading(TurnContext turn, @Nullable Step step) {
            this.turn = turn;
            this.step = step;
            this.answer = isAnswer(turn, words);
            this.rest = new StringBuilder(turn.text());
        }

        Told told() {
            return new Told(details, bad, declined);
        }

        void email() {
            Set<String> addresses = new LinkedHashSet<>();
            boolean broken = HEADER.matcher(turn.text()).find();
            for (MatchResult like : ADDRESS_LIKE.matcher(turn.text()).results().toList()) {
                String written =
                        like.group().replaceFirst("(?<![.!?:'])[.!?:']+$", "").replaceFirst("^[.:']+", "");
                Optional<String> address = Emails.read(written);
                address.ifPresent(addresses::add);
                broken |= address.isEmpty();
                cut(like.start(), like.end());
            }
            boolean typed = turn.text().indexOf('@') >= 0;
            Optional<Entity> spoken = turn.understanding().entity(EntityNames.EMAIL);
            if (!typed && spoken.isPresent()) {
                Emails.read(spoken.get().value().toString()).ifPresent(addresses::add);
                cut(spoken.get());
            }
            if (!broken && addresses.size() == 1) {
                details = details.with(Field.EMAIL, addresses.iterator().next());
            } else if (typed && step != null) {
                bad.add(Field.EMAIL);
            } else if (step == Step.EMAIL && isDeclined()) {
                declined.add(Field.EMAIL);
            } else if (step == Step.EMAIL && answer && !told(EntityNames.PHONE)) {
                bad.add(Field.EMAIL);
            }
        }

        void phone() {
            Optional<Entity> said = turn.understanding().entity(EntityNames.PHONE);
            String region = TenantContext.current().region();
            if (said.isPresent()) {
                Optional<String> number = number(said.get(), region);
                number.ifPresent(value -> details = details.with(Field.PHONE, value));
                cut(said.get());
                if (number.isEmpty() && step == Step.PHONE) {
                    bad.add(Field.PHONE);
                }
            } else if (told(EntityNames.ADDRESS)) {
                return;
            } else if (step == Step.PHONE && isDeclined()) {
                declined.add(Field.PHONE);
            } else if (step == Step.PHONE && answer && details.values().isEmpty()) {
                Phones.read(words.told(turn.text(), turn), region)
                        .ifPresentOrElse(
                                value -> details = details.with(Field.PHONE, value), () -> bad.add(Field.PHONE));
            }
        }

        /** A number that is typed must be one of the country; one that is spelled out was read for it already. */
        private Optional<String> number(Entity said, String region) {
            boolean typed = said.text().codePoints().filter(Character::isDigit).count() > 5;
            return Phones.read(typed ? said.text() : said.value().toString(), region);
        }

        void told(String entity, Field field) {
            turn.understanding().entity(entity).ifPresent(said -> {
                field.read(said.text()).ifPresent(value -> details = details.with(field, value));
                cut(said);
            });
        }

        void references() {
            reference(TAX_ID, Field.TAX_ID);
            reference(PURCHASE_ORDER, Field.PURCHASE_ORDER);
        }

        private void reference(Pattern pattern, Field field) {
            Matcher matcher = pattern.matcher(rest);
            if (matcher.find() && matcher.group(1).chars().anyMatch(Character::isDigit)) {
                Optional<String> value = field.read(matcher.group(1));
                value.ifPresentOrElse(read -> details = details.with(field, read), () -> bad.add(field));
                cut(matcher.start(), matcher.end());
            }
        }

        void address() {
            Optional<Entity> heard = turn.understanding()
                    .all(EntityNames.ADDRESS)
                    .filter(entity -> entity.text().chars().anyMatch(Character::isDigit))
                    .reduce((first, last) -> last);
            boolean asked = step == Step.ADDRESS && answer;
            if (heard.isPresent() && turn.text().indexOf('?') < 0) {
                List<Entity> others = turn.understanding().entities().stream()
                        .filter(entity -> entity.name().equals(EntityNames.NAME)
                                || entity.name().equals(EntityNames.COMPANY))
                        .filter(entity -> entity.end() <= heard.get().start())
                        .toList();
                if (step == Step.NAME) {
                    others.forEach(this::cut);
                }
                int from = rest.lastIndexOf("\u0001", heard.get().start()) + 1;
                int to = rest.indexOf("\u0001", heard.get().start());
                int end = to < 0 ? rest.length() : to;
                keepAddress(rest.substring(Math.min(from, end), end));
                cut(from, end);
                if (step == Step.NAME) {
                    others.forEach(this::uncut);
                }
            } else if (asked && details.values().isEmpty()) {
                keepAddress(rest());
            } else if (step == Step.CONFIRM && isPlace()) {
                keepAddress(rest());
            } else {
                changed(Field.ADDRESS)
                        .filter(value -> value.chars().anyMatch(Character::isDigit))
                        .ifPresent(this::keepAddress);
            }
        }

        /** A town or a postal code beside a number, told to a summary that is not agreed to. */
        private boolean isPlace() {
            boolean place = told(EntityNames.POSTAL_CODE) || told(EntityNames.CITY);
            boolean corrects = words.says(turn, "negation")
                    || words.says(turn, "change")
                    || turn.isPending(CheckoutReplies.CHANGE);
            return place
                    && corrects
                    && turn.text().indexOf('?') < 0
                    && turn.text().chars().anyMatch(Character::isDigit);
        }

        private void keepAddress(String written) {
            String value = trimmed(words.told(trimmed(written), turn));
            Optional<String> address = value.length() < SHORTEST_ADDRESS ? Optional.empty() : Field.ADDRESS.read(value);
            address.ifPresentOrElse(read -> details = details.with(Field.ADDRESS, read), () -> bad.add(Field.ADDRESS));
        }

        void name() {
            Optional<Entity> company = turn.understanding().entity(EntityNames.COMPANY);
            if (step == Step.NAME && answer) {
                company.ifPresent(this::cut);
                String person = rest();
                company.ifPresent(entity -> keepCompany(entity.text(), person));
                if (!details.has(Field.NAME)) {
                    keepName(person);
                }
                if (!details.has(Field.NAME) && details.values().isEmpty() && bad.isEmpty()) {
                    bad.add(Field.NAME);
                }
                return;
            }
            if (company.isPresent() && words.names(turn, Field.COMPANY)) {
                Field.COMPANY
                        .read(company.get().text())
                        .ifPresent(value -> details = details.with(Field.COMPANY, value));
            }
            if (words.names(turn, Field.NAME)
                    && !words.names(turn, Field.EMAIL)
                    && turn.text().indexOf('?') < 0) {
                changed(Field.NAME).ifPresent(this::keepName);
            }
        }

        /** "I'm Marta Gil from Reformas Gil SL" may be heard as one long company. */
        private void keepCompany(String company, String before) {
            Matcher listed = PERSON_AND_COMPANY.matcher(company);
            if (before.isEmpty() && listed.matches()) {
                keepName(listed.group(1));
                Field.COMPANY.read(listed.group(2)).ifPresent(value -> details = details.with(Field.COMPANY, value));
                return;
            }
            Matcher joined = PERSON_OF_COMPANY.matcher(company);
            boolean isBoth = !before.isEmpty() && words.onlyLeads(before, turn) && joined.matches();
            if (isBoth) {
                keepName(joined.group(1));
            }
            Field.COMPANY
                    .read(isBoth ? joined.group(2) : company)
                    .ifPresent(value -> details = details.with(Field.COMPANY, value));
        }

        private void keepName(String written) {
            if (words.onlyLeads(written, turn)) {
                return;
            }
            String clean = trimmed(words.told(trimmed(written), turn));
            String name = trimmed(LAST_PREPOSITION.matcher(clean).replaceFirst(""));
            boolean onlyNamesIt = details.has(Field.COMPANY) && words.names(turn, Field.COMPANY);
            if (!name.isEmpty() && !onlyNamesIt) {
                Field.NAME.read(name).ifPresent(value -> details = details.with(Field.NAME, value));
            }
        }

        private Optional<String> changed(Field field) {
            return words.names(turn, field) ? words.after(turn, field) : Optional.empty();
        }

        private boolean isDeclined() {
            return turn.understanding().isAbout(Intents.DENY)
                    || words.says(turn, "skip") && turn.text().length() < 60;
        }

        private boolean told(String entity) {
            return turn.understanding().entity(entity).isPresent();
        }

        private String rest() {
            return trimmed(CUT.matcher(rest).replaceAll(" "));
        }

        private void cut(Entity entity) {
            cut(entity.start(), entity.end());
        }

        private void cut(int start, int end) {
            for (int at = start; at < end; at++) {
                rest.setCharAt(at, '\u0001');
            }
        }

        private void uncut(Entity entity) {
            rest.replace(entity.start(), entity.end(), turn.text().substring(entity.start(), entity.end()));
        }
    }

    private static String trimmed(String text) {
        return EDGES.matcher(text.strip()).replaceAll("").strip();
    }
}
