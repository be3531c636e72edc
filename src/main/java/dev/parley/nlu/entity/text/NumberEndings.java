package dev.parley.nlu.entity.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that Marathi and Gujarati write onto a number, and that are words of their own: "from five", "of ten". */
final class NumberEndings {

    private final List<String> endings;
    private final Set<String> numbers;

    private NumberEndings(List<String> endings, Set<String> numbers) {
        this.endings = endings;
        this.numbers = numbers;
    }

    static NumberEndings of(List<WordLists.Entry> own, List<WordLists.Entry> counted) {
        return new NumberEndings(
                own.stream()
                        .filter(entry -> entry.list().equals("number_ending"))
                        .map(WordLists.Entry::phrase)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                counted.stream()
                        .filter(entry ->
                                entry.list().equals("number") || entry.list().equals("number_scale"))
                        .map(entry -> Folding.fold(entry.phrase()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isNumber(String word) {
        return numbers.contains(Folding.fold(word));
    }

    List<Word> split(String text, List<Word> words) {
        if (endings.isEmpty()) {
            return words;
        }
        List<Word> split = new ArrayList<>();
        for (Word word : words) {
            Optional<String> ending = ending(text.substring(word.start(), word.end()));
            if (ending.isEmpty()) {
                split.add(word);
            } else {
                int joint = word.end() - ending.get().length();
                split.add(part(text, word.start(), joint, word.gap()));
                split.add(part(text, joint, word.end(), Gap.SPACE));
            }
        }
        return List.copyOf(split);
    }

    private Optional<String> ending(String written) {
        return endings.stream()
                .filter(written::endsWith)
                .filter(ending ->
                        numbers.contains(Folding.fold(written.substring(0, written.length() - ending.length()))))
                .findFirst();
    }

    private static Word part(String text, int start, int end, Gap gap) {
        String folded = Folding.fold(text.substring(start, end));
        return new Word(folded, List.of(folded), start, end, gap, null);
    }
}
