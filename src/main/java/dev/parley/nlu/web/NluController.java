package dev.parley.nlu.web;

import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Nlu;
import dev.parley.nlu.Understanding;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.spi.CommandProposer;
import dev.parley.nlu.spi.CommandRecogniser;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows staff how a text is understood; nothing is stored and nothing is carried out. */
@RestController
@RequestMapping("/api/v1/nlu")
@Tag(name = "Understanding")
class NluController {

    record Grammar(List<CommandSpec> commands) {}

    private final Nlu nlu;
    private final List<CommandRecogniser> recognisers;
    private final CommandProposer proposer;
    private final ParseRequests requests;

    NluController(Nlu nlu, List<CommandRecogniser> recognisers, CommandProposer proposer, ParseRequests requests) {
        this.nlu = nlu;
        this.recognisers = List.copyOf(recognisers);
        this.proposer = proposer;
        this.requests = requests;
    }

    @PostMapping("/parse")
    ParseAnswer parse(@RequestBody ParseRequest request) {
        Utterance utterance = requests.read(request);
        Understanding understanding = nlu.understand(utterance);
        List<Command> heard = recognisers.stream()
                .flatMap(one -> one.recognise(utterance, understanding).stream())
                .toList();
        boolean propose = Boolean.TRUE.equals(request.propose());
        return ParseAnswer.of(understanding, heard, propose ? proposer.propose(utterance, understanding) : null);
    }

    @GetMapping("/grammar")
    Grammar grammar() {
        return new Grammar(recognisers.stream()
                .flatMap(one -> one.grammar().stream())
                .sorted(Comparator.comparing(CommandSpec::name))
                .toList());
    }
}
