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

	private final int most;

	private final Map<K, V> found = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
			return size() > Recent.this.most;
		}

	};

	public Recent(int most) {
		this.most = most;
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
