package dev.parley.commerce.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which things serve a need: {@code commerce/search/needs.tsv}, situations and what helps there. */
final class Needs {

    static final Needs SHIPPED = new Needs();

    /** @param groups all must be spoken of, each by one of its wordings */
    private record Need(List<List<Set<String>>> groups, List<List<String>> things) {}

    /**
     * @param words the words of the text that spoke of it
     * @param things each as its words
     */
    record Met(Set<String> words, int groups, List<List<String>> things) {}

    private final List<Need> needs = new ArrayList<>();

    private Needs() {
        for (String line : ResourceLines.of("needs.tsv")) {
            String[] columns = line.split("\t");
            List<List<Set<String>>> groups = Arrays.stream(columns[0].split("&"))
                    .map(group -> ResourceLines.alternatives(group).stream()
                            .map(wording -> (Set<String>) new HashSet<>(ProductWords.whole(wording)))
                            .toList())
                    .toList();
            needs.add(new Need(
                    groups,
                    ResourceLines.alternatives(columns[1]).stream()
                            .map(ProductWords::whole)
                            .toList()));
        }
    }

    /** The needs that a text speaks of; of two where one says more, that one. */
    List<Met> in(Set<String> words) {
        List<Met> met = new ArrayList<>();
        for (Need need : needs) {
            Set<String> used = new HashSet<>();
            boolean all = true;
            for (List<Set<String>> group : need.groups()) {
                List<Set<String>> said =
                        group.stream().filter(words::containsAll).toList();
                said.forEach(used::addAll);
                all &= !said.isEmpty();
            }
            if (all && used.size() >= need.groups().size()) {
                met.add(new Met(used, need.groups().size(), need.things()));
            }
        }
        return met.stream()
                .filter(one -> met.stream()
                        .noneMatch(other -> other.words().size() > one.words().size()
                                && other.words().containsAll(one.words())
                                && other.groups() > one.groups()))
                .toList();
    }
}
