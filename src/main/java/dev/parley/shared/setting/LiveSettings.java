package dev.parley.shared.setting;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * Settings of one prefix, some of which take effect while the program runs: who reads them asks for the current ones each
 * time, or follows them. Safe for many threads.
 *
 * @param <T> a record of settings; its constructor refuses what is out of range
 */
public final class LiveSettings<T> {

    private final Class<T> type;
    private final String prefix;
    private final List<String> names;
    private final List<Consumer<T>> followers = new CopyOnWriteArrayList<>();
    private volatile T current;
    private volatile Consumer<T> check = settings -> {};

    private LiveSettings(Class<T> type, T current, List<String> names) {
        this.type = type;
        this.prefix = Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class), "a prefix")
                .value();
        this.names = names.stream().map(name -> prefix + "." + name).toList();
        this.current = current;
    }

    /** @param names of those that may change, without the prefix; one that ends in a dot is for all below it */
    public static <T> LiveSettings<T> of(Class<T> type, T current, String... names) {
        return new LiveSettings<>(type, current, List.of(names));
    }

    public T current() {
        return current;
    }

    /** Is told of every change, before anybody reads it. */
    public LiveSettings<T> follow(Consumer<T> follower) {
        followers.add(follower);
        return this;
    }

    /** Refuses what the record by itself cannot, by an {@link IllegalArgumentException}. */
    public LiveSettings<T> check(Consumer<T> refusing) {
        check = refusing;
        return this;
    }

    public String prefix() {
        return prefix;
    }

    /** Whether a setting, by its whole name, may change while running. */
    public boolean covers(String name) {
        return names.stream()
                .anyMatch(own ->
                        own.endsWith(".") ? name.startsWith(own) && name.length() > own.length() : name.equals(own));
    }

    /** The settings as the binder has them; nothing changes yet. */
    public T read(Binder binder) {
        T read = binder.bindOrCreate(prefix, Bindable.of(type));
        check.accept(read);
        return read;
    }

    /** Puts what was read from the binder in force. */
    public void apply(Binder binder) {
        T read = read(binder);
        if (!read.equals(current)) {
            followers.forEach(follower -> follower.accept(read));
            current = read;
        }
    }
}
