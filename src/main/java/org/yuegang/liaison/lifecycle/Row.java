package org.yuegang.liaison.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

/**
 * One line of a track's table: in which states an act may be made, by whom, on what conditions, and where it leads.
 *
 * @param to the state it leads to, or null when the act leaves the track where it is
 * @param roles any one of these may make it; empty when no officer does
 * @param clock whether the node's own clock may make it
 * @param shared whether the act travels to the other side
 * @param when tells rows of the same state and act apart; the first that holds is the one meant
 */
public record Row<S extends Enum<S>, A extends Enum<A> & NamedAct, C extends Facts>(Set<S> from, A act, @Nullable S to, Side side,
		Set<Role> roles, boolean clock, boolean shared, Predicate<C> when, List<Condition<C>> conditions) {

	public Row {
		from = Set.copyOf(from);
		roles = Set.copyOf(roles);
		conditions = List.copyOf(conditions);
	}

	/** Starts a row; it is shared, for either side and without conditions until said otherwise. */
	@SafeVarargs
	public static <S extends Enum<S>, A extends Enum<A> & NamedAct, C extends Facts> Row<S, A, C> from(A act, S first, S... more) {
		return new Row<>(EnumSet.of(first, more), act, null, Side.EITHER, Set.of(), false, true, facts -> true,
				List.of());
	}

	public Row<S, A, C> to(S state) {
		return new Row<>(this.from, this.act, state, this.side, this.roles, this.clock, this.shared, this.when,
				this.conditions);
	}

	public Row<S, A, C> by(Side maker, Role... anyOf) {
		return new Row<>(this.from, this.act, this.to, maker, Set.of(anyOf), this.clock, this.shared, this.when,
				this.conditions);
	}

	public Row<S, A, C> byClock() {
		return new Row<>(this.from, this.act, this.to, this.side, this.roles, true, this.shared, this.when,
				this.conditions);
	}

	public Row<S, A, C> internal() {
		return new Row<>(this.from, this.act, this.to, this.side, this.roles, this.clock, false, this.when,
				this.conditions);
	}

	public Row<S, A, C> when(Predicate<C> choice) {
		return new Row<>(this.from, this.act, this.to, this.side, this.roles, this.clock, this.shared, choice,
				this.conditions);
	}

	@SafeVarargs
	public final Row<S, A, C> provided(Condition<C>... all) {
		return new Row<>(this.from, this.act, this.to, this.side, this.roles, this.clock, this.shared, this.when,
				List.of(all));
	}

	/** The state the track is in after the act. */
	public S target(S current) {
		return this.to == null ? current : this.to;
	}

	/** The first thing that stands against the act: wrong side, no role for it, then the conditions in order. */
	Optional<Refusal> obstacle(C facts) {
		if (!this.side.includes(facts.side())) {
			return Optional.of(Refusal.of("wrong-side", this.act.key()));
		}
		if (facts.clock() ? !this.clock : facts.roles().stream().noneMatch(this.roles::contains)) {
			return Optional.of(Refusal.of("role-missing", this.act.key()));
		}
		return this.conditions.stream().flatMap(condition -> condition.obstacle(facts).stream()).findFirst();
	}

}
