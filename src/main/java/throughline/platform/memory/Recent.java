package throughline.platform.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Values used lately, by key: with more than there is room for, the one that was not used for longest is forgotten. For many threads. */
public final class Recent<K, V> {
    private final Map<K, V> values;

    /** With room for so many values. */
    public Recent(int room) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > room;
            }
        };
    }

    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    public synchronized void keep(K key, V value) {
        values.put(key, value);
    }

    public synchronized void forget(K key) {
        values.remove(key);
    }

    /** Forgets every value whose key is one of these. */
    public synchronized void forgetIf(Predicate<K> which) {
        values.keySet().removeIf(which);
    }

    /** The value, made if it is not at hand. Two threads at once may both make it; others do not wait meanwhile. */
    public V get(K key, Function<K, V> make) {
        return find(key).orElseGet(() -> {
            V made = make.apply(key);
            keep(key, made);
            return made;
        });
    }
}
