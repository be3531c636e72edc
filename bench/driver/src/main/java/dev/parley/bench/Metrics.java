package dev.parley.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads timers out of a Prometheus page. */
final class Metrics {

    private Metrics() {}

    /** Count and sum of seconds of a timer, by one of its tags. */
    static Map<String, double[]> timers(String page, String name, String tag) {
        Pattern line = Pattern.compile(
                "^" + name + "_(count|sum)\\{[^}]*" + tag + "=\"([^\"]*)\"[^}]*} (\\S+)$", Pattern.MULTILINE);
        Map<String, double[]> timers = new TreeMap<>();
        Matcher found = line.matcher(page);
        while (found.find()) {
            double[] timer = timers.computeIfAbsent(found.group(2), any -> new double[2]);
            timer[found.group(1).equals("count") ? 0 : 1] += Double.parseDouble(found.group(3));
        }
        return timers;
    }
}
