package dev.parley.conversation.guard;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a message must be to be read at all. */
@Component
public class InboundGuard {

    public static final int MAX_CHARACTERS = 4000;

    /** No language puts more marks on one letter; to tell where a word ends, all of them have to be walked through. */
    private static final Pattern HEAP_OF_MARKS = Pattern.compile("(\\p{Mn}{16})\\p{Mn}++");

    /**
     * Hands the text back as it came, but for marks heaped on one letter.
     *
     * @throws ProblemException (400) when nothing is written or the text is no text, (413) when it is too long
     */
    public String screen(@Nullable String text) {
        if (text == null || text.codePoints().allMatch(InboundGuard::isBlank)) {
            throw new ProblemException(
                    ErrorCode.INVALID, "message required", List.of(new FieldProblem("/message", "message required")));
        }
        int characters = text.codePointCount(0, text.length());
        if (characters > MAX_CHARACTERS) {
            throw new ProblemException(
                    ErrorCode.TOO_LARGE,
                    "a message has at most " + MAX_CHARACTERS + " characters",
                    List.of(new FieldProblem("/message", "has " + characters + " characters")));
        }
        if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
            throw ProblemException.invalid(List.of(new FieldProblem("/message", "is no valid text")));
        }
        return HEAP_OF_MARKS.matcher(text).replaceAll("$1");
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || Character.isISOControl(point);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
