package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.CautiousReading;
import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.model.ModelNotes;
import dev.parley.conversation.model.Proposal;
import dev.parley.conversation.model.Proposals;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.DisplayedList.Availability;
import dev.parley.conversation.skill.DisplayedList.Item;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.conversation.skill.Workspace;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Understanding;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.spi.CommandProposer;
import dev.parley.nlu.spi.CommandRecogniser;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows which commands the skills hear in an utterance that belongs to no conversation. */
@Component
class SkillCommands implements CommandRecogniser, CommandProposer {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Skills skills;
    private final CautiousReading cautiousReading;
    private final Proposals proposals;

    SkillCommands(Skills skills, CautiousReading cautiousReading, Proposals proposals) {
        this.skills = skills;
        this.cautiousReading = cautiousReading;
        this.proposals = proposals;
    }

    @Override
    public List<CommandSpec> grammar() {
        return Stream.concat(skills.grammar().stream(), Answers.GRAMMAR.stream())
                .toList();
    }

    @Override
    public List<Command> recognise(Utterance utterance, Understanding understanding) {
        List<Heard> heard = new ArrayList<>(Answers.heard(understanding));
        heard.addAll(skills.recognise(context(utterance, understanding)));
        Set<Command> answers = new HashSet<>();
        return heard.stream()
                .sorted(Comparator.comparingInt(Heard::place))
                .map(Heard::command)
                .filter(command -> !command.arguments().isEmpty() || answers.add(command))
                .toList();
    }

    /** As in a turn, where a reading that is not sure enough is none. */
    @Override
    public Proposed propose(Utterance utterance, Understanding understanding) {
        ModelNotes notes = new ModelNotes();
        TurnContext turn = context(utterance, cautiousReading.settle(understanding));
        List<Command> heard =
                skills.recognise(turn).stream().map(Heard::command).toList();
        Proposal proposal = proposals.propose(turn, heard, skills.grammar(), notes);
        return new Proposed(proposal.commands(), proposal.dropped(), notes.cost());
    }

    private static TurnContext context(Utterance utterance, Understanding understanding) {
        Instant now = utterance.now().toInstant();
        return new TurnContext(
                of(TenantContext.current(), utterance.profile()),
                NOBODY,
                NOBODY,
                NOBODY,
                new InboundMessage(null, null, utterance.text(), utterance.language(), "parse", null, null),
                understanding,
                understanding.language(),
                state(utterance, now),
                now,
                false,
                new Workspace());
    }

    /** The tenant, were it a business of that kind. */
    private static Tenant of(Tenant tenant, String profile) {
        return new Tenant(
                tenant.id(),
                tenant.slug(),
                tenant.name(),
                profile,
                tenant.locale(),
                tenant.currency(),
                tenant.timeZone(),
                tenant.settings(),
                tenant.widgetKey(),
                tenant.version());
    }

    private static DialogueState state(Utterance utterance, Instant now) {
        return new DialogueState(
                1,
                utterance.previousLanguage(),
                false,
                list(utterance.context().listSize(), now),
                utterance.context().pending(),
                Set.of(),
                null,
                Map.of());
    }

    /** Stands for a list of that many items, so that ordinals have something to point at. */
    private static @Nullable DisplayedList list(int size, Instant now) {
        if (size == 0) {
            return null;
        }
        List<Item> items = IntStream.rangeClosed(1, size)
                .mapToObj(position -> new Item(
                        position, "item-" + position, "item " + position, null, new Availability("unknown", null, now)))
                .toList();
        return new DisplayedList(
                NOBODY,
                "products",
                DisplayedList.EXACT,
                size,
                items.stream().map(Item::sku).toList(),
                items);
    }
}
