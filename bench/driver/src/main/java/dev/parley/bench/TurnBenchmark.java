package dev.parley.bench;

import dev.parley.drive.Launch;
import dev.parley.drive.ParleyClient;
import dev.parley.drive.ParleyProcess;
import dev.parley.drive.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Turns over HTTP with everything kept: how long one takes, how many fit in a second, how much memory they leave. */
final class TurnBenchmark implements Benchmark {

    private static final int[] CLIENTS = {1, 8, 32};

    private final Settings settings;

    TurnBenchmark(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String run() throws Exception {
        try (ParleyProcess server = ParleyProcess.start(Launch.built(settings.project()));
                Floor floor = Floor.beside(server.data())) {
            ParleyClient client = new ParleyClient(server.url());
            WarmUp warmUp = WarmUp.of(server, client, settings);
            Map<Integer, Measured> turns = new LinkedHashMap<>();
            Map<Integer, Measured> floors = new LinkedHashMap<>();
            Map<Integer, ProcessorTime> used = new LinkedHashMap<>();
            Map<Integer, Map<String, Double>> means = new LinkedHashMap<>();
            Load.run(2, settings.warmUp().dividedBy(4), worker -> floor.work(800 + worker));
            for (int clients : CLIENTS) {
                floors.put(clients, Load.run(clients, settings.measure().dividedBy(3), floor::work));
                Map<String, double[]> stepsBefore = steps(client);
                ProcessorTime before = ProcessorTime.of(server);
                turns.put(clients, Load.run(clients, settings.measure(), worker -> new Visitor(client, worker)));
                used.put(clients, ProcessorTime.of(server).since(before));
                means.put(clients, means(stepsBefore, steps(client)));
            }
            Measured embedding = Load.run(1, settings.measure().dividedBy(6), floor::embedding);
            Measured commit = Load.run(1, settings.measure().dividedBy(6), floor::commit);
            return String.join(
                    "\n",
                    turns(turns, floors, warmUp, embedding, commit),
                    processors(turns, used),
                    memory(server),
                    steps(means));
        }
    }

    private String turns(
            Map<Integer, Measured> turns,
            Map<Integer, Measured> floors,
            WarmUp warmUp,
            Measured embedding,
            Measured commit) {
        Table table = new Table(
                "clients",
                "p50",
                "p95",
                "p99",
                "turns/s",
                "floor p50",
                "floor p95",
                "floor /s",
                "p50 to floor",
                "wanted");
        turns.forEach((clients, turn) -> {
            Measured floor = floors.get(clients);
            table.row(
                    clients,
                    turn.millis(50),
                    turn.millis(95),
                    turn.millis(99),
                    "%.0f".formatted(turn.perSecond()),
                    floor.millis(50),
                    floor.millis(95),
                    "%.0f".formatted(floor.perSecond()),
                    "%.1f".formatted(turn.millisAt(50) / floor.millisAt(50)),
                    clients == 1 ? "p50 at most 3 floors, p95 under 50 ms" : "200 turns/s");
        });
        return """
                Whole conversations of the driver's own, in seven languages, every message with other figures; a new \
                session for each; replies are read completely. Floor: one embedding of the same text and one commit of \
                one row, by as many workers (one worker: embedding p50 %s, commit p50 %s). The driver runs on the same \
                processors; %s. Before that, eight clients and then one, each until a turn took no less of the processors \
                than before: %s; the floor for %d s by two workers.

                %s""".formatted(
                        embedding.millis(50),
                        commit.millis(50),
                        Launch.described(),
                        warmUp,
                        settings.warmUp().dividedBy(4).toSeconds(),
                        table);
    }

    private static String processors(Map<Integer, Measured> turns, Map<Integer, ProcessorTime> used) {
        Table table = new Table("processor time of a turn", "program", "database", "driver");
        used.forEach((clients, time) -> {
            long count = turns.get(clients).micros().getTotalCount();
            table.row(
                    clients + (clients == 1 ? " client" : " clients"),
                    Measured.shown(time.program().toNanos() / 1e6 / count),
                    Measured.shown(time.database().toNanos() / 1e6 / count),
                    Measured.shown(time.driver().toNanos() / 1e6 / count));
        });
        return table.toString();
    }

    private static String memory(ParleyProcess server) {
        return new Table("resident after these turns", "memory", "wanted")
                .row("the program", "%.0f MB".formatted(server.residentMegabytes()), "under 600 MB")
                .row("its database", "%.0f MB".formatted(server.databaseMegabytes()), "")
                .toString();
    }

    /** Where a turn's time goes, by the program's own measurement; at one client nothing waits for another turn. */
    private static String steps(Map<Integer, Map<String, Double>> means) {
        Table table = new Table("mean of a step", "1 client", "8 clients", "32 clients");
        for (String step : means.get(CLIENTS[0]).keySet()) {
            table.row(
                    step,
                    Measured.shown(means.get(1).get(step)),
                    Measured.shown(means.get(8).getOrDefault(step, 0.0)),
                    Measured.shown(means.get(32).getOrDefault(step, 0.0)));
        }
        return table.toString();
    }

    private static Map<String, double[]> steps(ParleyClient client) {
        return Metrics.timers(client.text("/metrics"), "parley_turn_step_seconds", "step");
    }

    /** Milliseconds by step, of what was counted in between. */
    private static Map<String, Double> means(Map<String, double[]> before, Map<String, double[]> after) {
        Map<String, Double> means = new TreeMap<>();
        after.forEach((step, timer) -> {
            double[] earlier = before.getOrDefault(step, new double[2]);
            means.put(step, 1000 * (timer[1] - earlier[1]) / Math.max(1, timer[0] - earlier[0]));
        });
        return means;
    }
}
