package dev.parley.tenancy.web;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tag of what is in force: the tenant's version and, for who sees the installation's settings too, theirs after a dot.
 * Who changes one part is asked for that part's version only.
 */
final class ConfigTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.(\\d{1,18}))?\"");

    private ConfigTag() {}

    static String of(long tenant, @Nullable Long installation) {
        return installation == null ? "\"" + tenant + "\"" : "\"" + tenant + "." + installation + "\"";
    }

    /** Whether an {@code If-Match} names this version of the tenant. */
    static boolean names(String ifMatch, long tenant) {
        return ifMatch.strip().equals("*") || tags(ifMatch).anyMatch(tag -> Long.parseLong(tag.group(1)) == tenant);
    }

    /**
     * The version of the installation's settings that an {@code If-Match} names, or null when any will do.
     *
     * @throws ProblemException (412) when it names none
     */
    static @Nullable Long installation(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        return tags(ifMatch)
                .filter(tag -> tag.group(2) != null)
                .map(tag -> Long.valueOf(tag.group(2)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.PRECONDITION, "the tag names no version of the installation: read it again"));
    }

    private static Stream<Matcher> tags(String ifMatch) {
        return Arrays.stream(ifMatch.split(",", -1))
                .map(tag -> TAG.matcher(tag.strip()))
                .filter(Matcher::matches);
    }
}
