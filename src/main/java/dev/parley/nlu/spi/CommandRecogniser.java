package dev.parley.nlu.spi;

import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Understanding;
import dev.parley.nlu.Utterance;
import java.util.List;

/** Someone who knows commands and finds them in an utterance by rule; shown to staff, nothing is carried out. */
public interface CommandRecogniser {

    /** Every command that may come out of {@link #recognise}. */
    List<CommandSpec> grammar();

    /** The commands of the utterance in the order they were said. */
    List<Command> recognise(Utterance utterance, Understanding understanding);
}
