package org.yuegang.liaison.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

/**
 * One track of a lifecycle: the single table from which the machine, the buttons, the API's allowed acts, the
 * diagram and the exhaustive test are made.
 *
 * @param <S> its states
 * @param <A> the acts of the feature; each act stands in one track only
 * @param <C> the facts its conditions read
 */
public final class Track<S extends Enum<S>, A extends Enum<A> & NamedAct, C extends Facts> {

	private final String name;

	private final Class<S> states;

	private final S initial;

	private final List<Row<S, A, C>> rows;

	private final Machine<S, A, C> machine;

	/** @param name the track's key in the message bundles, {@code track.<name>} */
	public Track(String name, Class<S> states, S initial, List<Row<S, A, C>> rows) {
		this.name = name;
		this.states = states;
		this.initial = initial;
		this.rows = List.copyOf(rows);
		this.machine = new Machine<>(this);
	}

	public String name() {
		return this.name;
	}

	/** The key of a state's words in the message bundles. */
	public String key(S state) {
		return "state." + this.name + "." + state.name();
	}

	public List<S> states() {
		return Arrays.asList(this.states.getEnumConstants());
	}

	public S initial() {
		return this.initial;
	}

	public List<Row<S, A, C>> rows() {
		return this.rows;
	}

	public boolean knows(A act) {
		return this.rows.stream().anyMatch(row -> row.act() == act);
	}

	public Set<A> acts() {
		return this.rows.stream().map(Row::act).collect(Collectors.toUnmodifiableSet());
	}

	/** Every role that may ever make the act, on whichever side; empty when only the clock does. */
	public Set<Role> rolesOf(A act) {
		EnumSet<Role> roles = EnumSet.noneOf(Role.class);
		this.rows.stream().filter(row -> row.act() == act).forEach(row -> roles.addAll(row.roles()));
		return roles;
	}

	/** Whether a node's own clock may ever make the act. */
	public boolean isMadeByClock(A act) {
		return this.rows.stream().anyMatch(row -> row.act() == act && row.clock());
	}

	/** Whether the act, made on {@code side}, is one that side may ever make. */
	public boolean belongsTo(A act, Side side) {
		return this.rows.stream().anyMatch(row -> row.act() == act && row.shared() && row.side().includes(side));
	}

	/**
	 * What stands against an act that arrived, as it would against its maker. Whether it comes in time is not asked: that
	 * is the fold's.
	 * @param mode the case's
	 * @param side where the act's unit stands
	 */
	public Optional<Refusal> obstacleToReceived(A made, Act act, Mode mode, Side side) {
		if (act.mode() != mode) {
			return Optional.of(Refusal.of("other-mode"));
		}
		if (!belongsTo(made, side)) {
			return Optional.of(Refusal.of("wrong-side", made.key()));
		}
		return (act.officer() == null) != rolesOf(made).isEmpty() ? Optional.of(Refusal.of("officer-missing"))
				: Optional.empty();
	}

	/** Allowed, or refused with the reason; the machine that is built from this table confirms either. Changes nothing. */
	public Decision<S> decide(S current, A act, C facts) {
		Optional<Row<S, A, C>> meant = row(current, act, facts);
		Optional<Refusal> obstacle = meant.isEmpty() ? Optional.of(notNow(current, act)) : meant.get().obstacle(facts);
		if (obstacle.isPresent()) {
			this.machine.confirm(current, act, null);
			return new Decision.Refused<>(obstacle.get());
		}
		Row<S, A, C> taken = meant.orElseThrow();
		this.machine.confirm(current, act, taken);
		return new Decision.Allowed<>(taken.target(current), taken.shared());
	}

	/** The obstacle alone, which no machine confirms: for lists and buttons. */
	public Optional<Refusal> obstacle(S current, A act, C facts) {
		return row(current, act, facts).map(row -> row.obstacle(facts)).orElseGet(() -> Optional.of(notNow(current, act)));
	}

	private Optional<Row<S, A, C>> row(S current, A act, C facts) {
		return this.rows.stream()
			.filter(row -> row.act() == act && row.from().contains(current) && row.when().test(facts))
			.findFirst();
	}

	/** That an act has no place in the state the track is in. */
	public Refusal notNow(S current, A act) {
		return Refusal.of("not-in-this-state", act.key(), key(current));
	}

}
