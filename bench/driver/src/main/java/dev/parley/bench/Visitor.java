package dev.parley.bench;

import dev.parley.drive.ParleyClient;
import java.util.ArrayDeque;
import java.util.Deque;

/** Someone who holds one conversation after another, each in a session of its own. */
final class Visitor implements Load.Work {

    private static final String SESSION = "\"session_id\":\"";

    private final ParleyClient client;
    private final Dialogues dialogues;
    private final Deque<String> lines = new ArrayDeque<>();
    private String session;

    Visitor(ParleyClient client, long seed) {
        this.client = client;
        this.dialogues = new Dialogues(seed);
    }

    @Override
    public void once() {
        if (lines.isEmpty()) {
            lines.addAll(dialogues.next());
            session = null;
        }
        String answer = client.say(lines.poll(), session);
        session = sessionOf(answer);
    }

    /** Read by hand: taking replies apart would use the processors that are being measured. */
    static String sessionOf(String answer) {
        int start = answer.indexOf(SESSION) + SESSION.length();
        return answer.substring(start, answer.indexOf('"', start));
    }
}
