package org.yuegang.liaison.crossing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What may be under way in one direction, first in first out; each content once, told by its number. */
final class Queues {

	static final int EMPTY = 0;

	private final Map<List<Sent>, Integer> numbers = new HashMap<>();

	private final List<List<Sent>> all = new ArrayList<>();

	private final Map<Long, Integer> longer = new HashMap<>();

	private final List<Integer> rests = new ArrayList<>();

	Queues() {
		numberOf(List.of());
	}

	Sent first(int queue) {
		return this.all.get(queue).getFirst();
	}

	/** The queue without its first. */
	int rest(int queue) {
		int rest = this.rests.get(queue);
		if (rest < 0) {
			List<Sent> content = this.all.get(queue);
			rest = numberOf(content.subList(1, content.size()));
			this.rests.set(queue, rest);
		}
		return rest;
	}

	int with(int queue, Sent last) {
		return this.longer.computeIfAbsent((long) queue << 32 | last.number(), any -> {
			List<Sent> content = new ArrayList<>(this.all.get(queue));
			content.add(last);
			return numberOf(content);
		});
	}

	private int numberOf(List<Sent> content) {
		return this.numbers.computeIfAbsent(List.copyOf(content), copy -> {
			this.all.add(copy);
			this.rests.add(-1);
			return this.all.size() - 1;
		});
	}

}
