package dev.parley.bench;

import dev.parley.drive.ParleyClient;

/** Someone who fills, changes and looks at one cart after another. */
final class Shopper implements Load.Work {

    private static final int TURNS = 12;

    private final ParleyClient client;
    private int next;
    private String session;

    Shopper(ParleyClient client, int seed) {
        this.client = client;
        this.next = TURNS * seed;
    }

    @Override
    public void once() {
        if (next % TURNS == 0) {
            session = null;
        }
        session = Visitor.sessionOf(client.say(line(), session));
        next++;
    }

    private String line() {
        int number = 1000 + next / TURNS % 290;
        return switch (next % 6) {
            case 0 -> "add " + (2 + next % 7) + " P-" + number;
            case 1 -> "make it " + (3 + next % 9);
            case 2 -> "ponme 4 de P-" + (number + 1);
            case 3 -> "remove 1 of P-" + (number + 1);
            case 4 -> "10 x P-" + (number + 2) + "\n3 x P-" + (number + 3);
            default -> "what is in my cart?";
        };
    }
}
