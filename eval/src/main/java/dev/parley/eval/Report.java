package dev.parley.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is printed and kept. */
final class Report {

    /** Lines that libraries log on the way say nothing about quality. */
    private static final Pattern LOG = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d\\.\\d+ \\[");

    private final Path project;
    private final StringBuilder markdown = new StringBuilder();

    Report(Path project) {
        this.project = project;
    }

    void heading(String heading) {
        text(heading);
    }

    void text(String paragraph) {
        String block = paragraph.strip() + "\n\n";
        System.out.print(block);
        System.out.flush();
        markdown.append(block);
    }

    /** Output of a program: kept as it is when it has tables of its own, else set as code. */
    void part(String printed) {
        String output = printed.lines().filter(line -> !LOG.matcher(line).find()).collect(Collectors.joining("\n"));
        text(output.lines().anyMatch(line -> line.startsWith("| ")) ? output : "```\n" + output.strip() + "\n```");
    }

    void save(String file) throws IOException {
        Path target = project.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, markdown.toString().strip() + "\n");
        System.out.println("Kept in " + file);
    }

    /** Details that help to find out why, outside the documentation. */
    void keep(String name, List<String> lines) throws IOException {
        Path target = Files.createDirectories(project.resolve("target/eval")).resolve(name);
        Files.write(target, lines);
        System.out.println("What went wrong is in target/eval/" + name + " (" + (lines.size() - 1) + ")\n");
    }
}
