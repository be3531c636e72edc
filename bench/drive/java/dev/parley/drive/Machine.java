package dev.parley.drive;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** What a figure was measured on. */
public final class Machine {

    private Machine() {}

    /** One line: date, processor, cores, memory, JDK, and how busy it was. */
    public static String described() {
        return "%s, %s, %d cores, %s memory, JDK %s, load average %.1f at the start"
                .formatted(
                        LocalDate.now(),
                        valueOf("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        Runtime.version(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String memory() {
        String kilobytes = valueOf("/proc/meminfo", "MemTotal", "").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "unknown" : "%.0f GB".formatted(Long.parseLong(kilobytes) / 1024.0 / 1024.0);
    }

    private static String valueOf(String file, String name, String otherwise) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException elsewhere) {
            return otherwise;
        }
    }
}
