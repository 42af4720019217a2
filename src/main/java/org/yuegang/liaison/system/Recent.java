package org.yuegang.liaison.system;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found lately and can never change again, the least recently asked for dropped first. What was not found is
 * not remembered: it may come. Several threads may ask at once.
 */
public final class Recent<K, V> {

	private final Map<K, V> found;

	public Recent(int most) {
		this.found = map(most);
	}

	/** A map of at most so many entries, the least recently asked for dropped first; for one thread at a time. */
	public static <K, V> Map<K, V> map(int most) {
		return new LinkedHashMap<>(16, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
				return size() > most;
			}

		};
	}

	/** What is remembered under the key, else what {@code search} finds. */
	public Optional<V> find(K key, Supplier<Optional<V>> search) {
		synchronized (this.found) {
			V known = this.found.get(key);
			if (known != null) {
				return Optional.of(known);
			}
		}
		Optional<V> searched = search.get();
		searched.ifPresent(value -> {
			synchronized (this.found) {
				this.found.put(key, value);
			}
		});
		return searched;
	}

}
