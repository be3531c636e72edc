package dev.parley.tenancy.installation;

import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.shared.setting.LiveSettings;
import dev.parley.shared.time.BackgroundLoop;
import dev.parley.shared.time.Looping;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Changes settings of the installation while it runs. What was changed counts above environment and files, is kept in the
 * database, and reaches every node: at once the one that was asked, within seconds the others.
 */
@Service
public class InstallationSettings implements SmartInitializingSingleton, Looping {

    private static final Logger LOG = LoggerFactory.getLogger(InstallationSettings.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final List<LiveSettings<?>> live;
    private final SettingsBinding binding;
    private final InstallationRepository repository;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final BackgroundLoop loop = new BackgroundLoop("installation settings", LOOK, this::follow);
    private volatile InstallationChange newest = InstallationChange.NONE;

    InstallationSettings(
            List<LiveSettings<?>> live,
            SettingsBinding binding,
            InstallationRepository repository,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.live = List.copyOf(live);
        this.binding = binding;
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** Before anything is answered, and after the login was found fit. */
    @Override
    public void afterSingletonsInstantiated() {
        follow();
    }

    /** 0 as long as nothing was changed while running. */
    public long version() {
        return newest.version();
    }

    /** What was changed while running and is in force, by name. */
    Map<String, String> changed() {
        return newest.settings();
    }

    List<LiveSettings<?>> live() {
        return live;
    }

    /** Whether a setting may change while running. */
    boolean isLive(String name) {
        return live.stream().anyMatch(settings -> settings.covers(name));
    }

    /**
     * @param wanted values by name; null takes back what was changed, so that environment and files count again
     * @param known the version the caller read, or null
     * @param by whose label the change carries
     * @throws ProblemException (400) with all that does not fit, (412) when somebody else was faster
     */
    public void change(Map<String, JsonNode> wanted, @Nullable Long known, String by) {
        InstallationChange before = asPlatform(repository::newest);
        if (known != null && known != before.version()) {
            throw changedMeanwhile();
        }
        Map<String, String> settings = merged(before.settings(), wanted);
        List<InstallationChange.Change> changes = changes(before.settings(), settings);
        if (changes.isEmpty()) {
            return;
        }
        InstallationChange change =
                new InstallationChange(before.version() + 1, clock.instant(), by, changes, settings);
        try {
            asPlatform(() -> {
                repository.insert(change);
                events.publishEvent(new Act(
                        "installation.changed",
                        "installation",
                        Long.toString(change.version()),
                        Map.of("settings", String.join(", ", names(changes)))));
                return change;
            });
        } catch (DuplicateKeyException faster) {
            throw changedMeanwhile();
        }
        follow();
    }

    /** Newest first. */
    public Page<InstallationChange> history(PageRequest page) {
        long from = page.after(Long::valueOf).orElse(Long.MAX_VALUE);
        return page.page(
                asPlatform(() -> repository.before(from, page.limit() + 1)), change -> Long.toString(change.version()));
    }

    private Map<String, String> merged(Map<String, String> before, Map<String, JsonNode> wanted) {
        Map<String, String> settings = new TreeMap<>(before);
        List<FieldProblem> problems = new ArrayList<>();
        wanted.forEach((name, value) -> {
            String pointer = "/installation/" + name;
            if (!isLive(name)) {
                problems.add(new FieldProblem(pointer, binding.whyNot(name)));
            } else if (value.isNull()) {
                settings.remove(name);
            } else {
                binding.text(value)
                        .ifPresentOrElse(
                                text -> settings.put(name, text),
                                () -> problems.add(
                                        new FieldProblem(pointer, "must be a single value or a list of such")));
            }
        });
        if (problems.isEmpty()) {
            problems.addAll(binding.problems(live, before, settings));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return settings;
    }

    private static List<InstallationChange.Change> changes(Map<String, String> before, Map<String, String> after) {
        TreeMap<String, String> names = new TreeMap<>(before);
        names.putAll(after);
        return names.keySet().stream()
                .map(name -> new InstallationChange.Change(name, before.get(name), after.get(name)))
                .filter(change -> !Objects.equals(change.old(), change.current()))
                .toList();
    }

    private static List<String> names(List<InstallationChange.Change> changes) {
        return changes.stream().map(InstallationChange.Change::name).toList();
    }

    /** Puts in force what is in the database. */
    private synchronized void follow() {
        InstallationChange found = asPlatform(repository::newest);
        if (found.version() == newest.version()) {
            return;
        }
        for (LiveSettings<?> settings : live) {
            try {
                settings.apply(binding.binder(found.settings()));
            } catch (RuntimeException outdated) {
                LOG.warn(
                        "The {} settings changed while running do not fit: {}",
                        settings.prefix(),
                        SettingsBinding.reason(outdated));
            }
        }
        newest = found;
    }

    private <T> T asPlatform(Supplier<T> work) {
        return TenantContext.callAsPlatform(() -> transaction.execute(status -> work.get()));
    }

    private static ProblemException changedMeanwhile() {
        return new ProblemException(ErrorCode.PRECONDITION, "somebody else changed this meanwhile: read it again");
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }
}
