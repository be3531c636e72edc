package dev.parley.nlu.spi;

import dev.parley.nlu.Command;
import dev.parley.nlu.Understanding;
import dev.parley.nlu.Utterance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Someone who asks a language model where the rules are not sure; shown to staff, nothing is carried out. */
public interface CommandProposer {

    Proposed propose(Utterance utterance, Understanding understanding);

    /**
     * What a model proposes; in a conversation a change is made only after the customer said yes to it.
     *
     * @param dropped why something of it was not taken
     * @param cost tokens and US dollars, null when no model was asked
     */
    record Proposed(
            List<Command> commands,
            List<String> dropped,
            @Nullable Map<String, Object> cost) {

        public Proposed {
            commands = List.copyOf(commands);
            dropped = List.copyOf(dropped);
        }
    }
}
