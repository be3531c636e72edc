package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.Quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts numbers together: digits or words, magnitude and unit become one {@link Part} with a {@link Quantity}. */
final class QuantityReader {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final String text;

    QuantityReader(String text) {
        this.text = text;
    }

    List<Part> read(List<Part> parts) {
        List<Part> out = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            int next = quantity(parts, at, out);
            if (next == at) {
                out.add(parts.get(at));
                next++;
            }
            at = next;
        }
        return out;
    }

    /** A number as far as it was read, and the part behind it. */
    private record Counted(Quantity number, int to) {}

    /** Reads a quantity that begins here; answers where it ends, or {@code at} when there is none. */
    private int quantity(List<Part> parts, int at, List<Part> out) {
        boolean money = parts.get(at).means("currency") && at + 1 < parts.size() && isNumber(parts.get(at + 1));
        int first = money ? at + 1 : at;
        Counted counted = isNumber(parts.get(first)) && !isCode(parts, first) ? number(parts, first) : null;
        if (counted == null) {
            return at;
        }
        Counted scaled = withMagnitudes(counted, parts);
        int unitAt = isDashBeforeUnit(parts, scaled.to()) ? scaled.to() + 1 : scaled.to();
        Unit unit = unitAt < parts.size() && !parts.get(unitAt).stopBefore() ? unit(parts.get(unitAt)) : null;
        int end = unit == null ? scaled.to() : unitAt + 1;
        Unit meant = unit != null ? unit : money ? Unit.MONEY : Unit.NONE;
        Part last = parts.get(end - 1);
        Set<String> bounds = end - 1 == at ? Set.of() : last.bounds();
        out.add(parts.get(at).withQuantity(scaled.number().as(meant), last.end(), bounds));
        return end;
    }

    private @Nullable Counted number(List<Part> parts, int first) {
        Quantity digits = digits(parts.get(first));
        return digits == null ? inWords(parts, first) : withGroups(digits, parts, first + 1);
    }

    /** "18 000" */
    private Counted withGroups(Quantity digits, List<Part> parts, int from) {
        Quantity number = digits;
        int next = from;
        while (next < parts.size() && isNextGroup(parts, next) && number.value().signum() > 0) {
            BigDecimal group = new BigDecimal(parts.get(next).text());
            number = plain(number.value().multiply(THOUSAND).add(group));
            next++;
        }
        return new Counted(number, next);
    }

    /** "twenty five": units only behind tens. */
    private static @Nullable Counted inWords(List<Part> parts, int first) {
        BigDecimal sum = BigDecimal.ZERO;
        int next = first;
        while (next < parts.size()) {
            Integer value = spelled(parts.get(next));
            if (value == null || sum.signum() > 0 && (value >= 10 || sum.intValue() % 10 != 0)) {
                break;
            }
            sum = sum.add(BigDecimal.valueOf(value));
            next++;
        }
        return next == first ? null : new Counted(plain(sum), next);
    }

    private static Quantity plain(BigDecimal value) {
        return new Quantity(value, Unit.NONE, false, true);
    }

    /** "25 grand", "two hundred thousand". */
    private static Counted withMagnitudes(Counted counted, List<Part> parts) {
        Quantity number = counted.number();
        int next = counted.to();
        while (next < parts.size() && !parts.get(next).stopBefore()) {
            BigDecimal magnitude = magnitude(parts.get(next));
            if (magnitude == null) {
                break;
            }
            number = number.times(magnitude);
            next++;
        }
        return new Counted(number, next);
    }

    /** "7-seater". */
    private static boolean isDashBeforeUnit(List<Part> parts, int at) {
        return at + 1 < parts.size() && isDash(parts.get(at));
    }

    /** Digits of a reference or a telephone number: "ENQ-6120", "#30418", "55 3921 4408". */
    private boolean isCode(List<Part> parts, int at) {
        Part part = parts.get(at);
        if (!isDigits(part) || part.start() == 0) {
            return false;
        }
        char before = text.charAt(part.start() - 1);
        boolean hung = before == '-' && part.start() > 1 && Character.isLetter(text.charAt(part.start() - 2));
        boolean unit = at > 0 && parts.get(at - 1).means("currency");
        return before == '#' || before == '/' || hung || Character.isLetter(before) && !unit;
    }

    private static boolean isNumber(Part part) {
        return part.name() == null && part.sku() == null && (isDigits(part) || spelled(part) != null);
    }

    private static boolean isDigits(Part part) {
        return part.isPlain() && Character.isDigit(part.text().charAt(0));
    }

    private static @Nullable Integer spelled(Part part) {
        return part.value("number").map(Integer::valueOf).orElse(null);
    }

    private static boolean isDash(Part part) {
        return part.text().equals("-");
    }

    /** "18 000": a group of three digits directly behind one to three. */
    private boolean isNextGroup(List<Part> parts, int next) {
        Part part = parts.get(next);
        Part before = parts.get(next - 1);
        String gap = text.substring(before.end(), part.start());
        return isDigits(part)
                && part.text().length() == 3
                && part.text().chars().allMatch(Character::isDigit)
                && before.text().length() <= 3
                && !gap.isEmpty()
                && gap.chars().allMatch(sign -> sign == ' ' || sign == '\u00a0' || sign == '\u202f' || sign == '\'');
    }

    private static @Nullable Quantity digits(Part part) {
        if (!isDigits(part)) {
            return null;
        }
        String key = Token.of(part.text()).getFirst().key();
        boolean cents = key.matches("\\d{1,3}(([.]\\d{3})++,|(,\\d{3})++[.])\\d{1,2}");
        String written = cents ? key.replaceFirst("[.,]\\d{1,2}$", "") : key;
        boolean thousands = written.matches("\\d{1,3}([.,]\\d{2,3})*[.,]\\d{3}");
        String plain = thousands ? written.replaceAll("[.,]", "") : written.replace(',', '.');
        try {
            return new Quantity(new BigDecimal(plain), Unit.NONE, false, thousands || plain.contains("."));
        } catch (NumberFormatException severalDots) {
            return null;
        }
    }

    private static @Nullable BigDecimal magnitude(Part part) {
        if (part.means("thousand")) {
            return THOUSAND;
        }
        if (part.means("hundred")) {
            return BigDecimal.valueOf(100);
        }
        if (part.means("lakh")) {
            return BigDecimal.valueOf(100_000);
        }
        if (part.means("million")) {
            return BigDecimal.valueOf(1_000_000);
        }
        return part.means("crore") ? BigDecimal.valueOf(10_000_000) : null;
    }

    private static @Nullable Unit unit(Part part) {
        if (part.means("currency")) {
            return Unit.MONEY;
        }
        if (part.means("mile")) {
            return Unit.MILE;
        }
        if (part.means("km")) {
            return Unit.KM;
        }
        if (part.means("seats")) {
            return Unit.SEATS;
        }
        if (part.means("people")) {
            return Unit.PEOPLE;
        }
        if (part.means("children")) {
            return Unit.CHILDREN;
        }
        if (part.means("age")) {
            return Unit.AGE;
        }
        return part.means("other_unit") ? Unit.OTHER : null;
    }
}
