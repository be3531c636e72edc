package dev.parley.tenancy;

import dev.parley.tenancy.TenantSettings.Branch;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds which of a business's branches a text is about. */
public final class BranchNames {

    private static final String KNOWLEDGE = "branch-";
    private static final int SHORTEST = 3;

    private BranchNames() {}

    /** The branches whose name or code the text holds, whatever case, accents and dashes it is written with. */
    public static List<Branch> named(List<Branch> branches, String text) {
        String said = plain(text);
        return branches.stream()
                .filter(branch -> holds(said, plain(branch.name())) || holds(said, plain(branch.code())))
                .toList();
    }

    /** The branches of whose name the text holds a word that no other branch has: "north" for "North Side". */
    public static List<Branch> hinted(List<Branch> branches, String text) {
        String said = plain(text);
        return branches.stream()
                .filter(branch -> words(branch).stream()
                        .filter(word -> word.length() >= SHORTEST
                                && branches.stream()
                                        .filter(other -> other != branch)
                                        .noneMatch(other -> words(other).contains(word)))
                        .anyMatch(word -> holds(said, word)))
                .toList();
    }

    /** Whether knowledge of this namespace may answer what is asked about these branches; empty for no branch. */
    public static Predicate<String> knowledgeOf(List<Branch> all, List<Branch> named) {
        Set<String> foreign = all.stream()
                .filter(branch -> !named.isEmpty() && !named.contains(branch))
                .map(branch -> KNOWLEDGE + branch.code())
                .collect(Collectors.toSet());
        return namespace -> !foreign.contains(namespace);
    }

    private static Set<String> words(Branch branch) {
        return Arrays.stream(plain(branch.name()).strip().split(" ")).collect(Collectors.toSet());
    }

    private static boolean holds(String said, String name) {
        return !name.isBlank() && said.contains(" " + name.strip() + " ");
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "");
        return " " + apart.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip() + " ";
    }
}
