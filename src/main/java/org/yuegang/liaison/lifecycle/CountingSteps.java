package org.yuegang.liaison.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The steps of a case that count: not void, and built, link by link, on steps that count. Everything the case reads follows
 * from this set alone and not from the order in which its members came, so two nodes that hold the same acts read the
 * same, and voiding an act is taking it out (decision 019).
 *
 * @param <A> the feature's acts
 * @param <S> a step of its cases
 */
public abstract class CountingSteps<A, S extends LinkedStep<A>> {

	private final List<S> steps;

	private final Map<UUID, S> byAct = new HashMap<>();

	/** @param all in the order in which they are to be told, alike on both nodes */
	protected CountingSteps(List<S> all, Set<UUID> voided) {
		List<S> open = new ArrayList<>(all.stream().filter(step -> !voided.contains(step.act())).toList());
		// Repeated until nothing more is found, because the order of the list says nothing about who builds on whom.
		while (open.removeIf(this::take)) {
			continue;
		}
		this.steps = all.stream().filter(step -> this.byAct.containsKey(step.act())).toList();
	}

	private boolean take(S step) {
		boolean counts = step.buildsOn().isEmpty() || founded(step);
		if (counts) {
			this.byAct.put(step.act(), step);
		}
		return counts;
	}

	private boolean founded(S step) {
		S base = step.about() == null ? null : this.byAct.get(step.about());
		return base != null && step.buildsOn().contains(base.made());
	}

	public final boolean counts(UUID act) {
		return this.byAct.containsKey(act);
	}

	/** In their order. */
	protected final Stream<S> all() {
		return this.steps.stream();
	}

	/** The steps of one name, in their order. */
	public final Stream<S> all(A made) {
		return all().filter(step -> step.made() == made);
	}

	public final Optional<S> first(A made) {
		return all(made).findFirst();
	}

	/** The steps of that name that build on this one, in their order. */
	public final Stream<S> on(S base, A made) {
		return all(made).filter(step -> base.act().equals(step.about()));
	}

}
