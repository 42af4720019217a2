package org.yuegang.liaison.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

/** The table decides and the machine that is built from it confirms, on a lamp that stands for a case. */
class MachineTests {

	private static final Lamp DARK = new Lamp(Set.of(Role.HEAD), false);

	private final List<Row<State, Press, Lamp>> rows = new ArrayList<>();

	enum State {

		OFF, ON, BROKEN

	}

	enum Press implements NamedAct {

		SWITCH, TAP;

		@Override
		public String type() {
			return "lamp." + name();
		}

		@Override
		public int typeVersion() {
			return 1;
		}

	}

	record Lamp(Set<Role> roles, boolean bright) implements Facts {

		@Override
		public Side side() {
			return Side.ORIGIN;
		}

		@Override
		public boolean clock() {
			return false;
		}

	}

	@Test
	void reachesTheTargetOfTheRow() {
		this.rows.add(row(Press.SWITCH, State.OFF).to(State.ON));
		assertThat(decide(State.OFF, Press.SWITCH, DARK)).isEqualTo(new Decision.Allowed<>(State.ON, true));
	}

	@Test
	void staysWhereTheRowStays() {
		this.rows.add(row(Press.TAP, State.ON).internal());
		assertThat(decide(State.ON, Press.TAP, DARK)).isEqualTo(new Decision.Allowed<>(State.ON, false));
	}

	@Test
	void refusesWhatNoRowOfThisStateKnows() {
		this.rows.add(row(Press.SWITCH, State.OFF).to(State.ON));
		assertThat(refusal(State.BROKEN, Press.SWITCH, DARK)).isEqualTo("not-in-this-state");
	}

	@Test
	void takesTheFirstRowWhoseChoiceHolds() {
		this.rows.add(row(Press.SWITCH, State.OFF).to(State.BROKEN).when(Lamp::bright));
		this.rows.add(row(Press.SWITCH, State.OFF).to(State.ON));
		assertThat(decide(State.OFF, Press.SWITCH, DARK)).isEqualTo(new Decision.Allowed<>(State.ON, true));
		assertThat(decide(State.OFF, Press.SWITCH, new Lamp(Set.of(Role.HEAD), true)))
			.isEqualTo(new Decision.Allowed<>(State.BROKEN, true));
	}

	@Test
	void letsNoOtherRowThroughWhatTheMeantOneRefuses() {
		this.rows.add(row(Press.SWITCH, State.OFF).to(State.BROKEN)
			.when(Lamp::bright)
			.provided(lamp -> Optional.of(Refusal.of("too-bright"))));
		this.rows.add(row(Press.SWITCH, State.OFF).to(State.ON));
		assertThat(refusal(State.OFF, Press.SWITCH, new Lamp(Set.of(Role.HEAD), true))).isEqualTo("too-bright");
	}

	@Test
	void saysTheFirstConditionThatFails() {
		this.rows.add(row(Press.SWITCH, State.OFF).to(State.ON)
			.provided(lamp -> Optional.empty(), lamp -> Optional.of(Refusal.of("second")),
					lamp -> Optional.of(Refusal.of("third"))));
		assertThat(refusal(State.OFF, Press.SWITCH, DARK)).isEqualTo("second");
	}

	@Test
	void isLoudWhenAConditionThrows() {
		this.rows.add(row(Press.SWITCH, State.OFF).to(State.ON).provided(lamp -> {
			throw new IllegalStateException("a bug");
		}));
		Track<State, Press, Lamp> track = track();
		assertThatThrownBy(() -> track.decide(State.OFF, Press.SWITCH, DARK)).isInstanceOf(IllegalStateException.class)
			.hasMessage("a bug");
		assertThatThrownBy(() -> track.obstacle(State.OFF, Press.SWITCH, DARK)).hasMessage("a bug");
	}

	@Test
	void startsAFreshMachineForEachDecision() {
		AtomicInteger asked = new AtomicInteger();
		this.rows.add(row(Press.SWITCH, State.OFF).to(State.ON).provided(lamp -> {
			asked.incrementAndGet();
			return Optional.empty();
		}));
		this.rows.add(row(Press.SWITCH, State.ON).to(State.OFF));
		Track<State, Press, Lamp> track = track();
		for (int i = 0; i < 3; i++) {
			assertThat(track.decide(State.OFF, Press.SWITCH, DARK)).isEqualTo(new Decision.Allowed<>(State.ON, true));
			assertThat(track.decide(State.ON, Press.SWITCH, DARK)).isEqualTo(new Decision.Allowed<>(State.OFF, true));
		}
		assertThat(asked).hasValue(3);
	}

	@Test
	void isLoudWhenTheMachineGoesElsewhere() {
		this.rows.add(row(Press.SWITCH, State.OFF).to(State.ON));
		Machine<State, Press, Lamp> machine = new Machine<>(track());
		machine.confirm(State.OFF, Press.SWITCH, this.rows.getFirst());
		machine.confirm(State.OFF, Press.SWITCH, null);
		assertThatThrownBy(() -> machine.confirm(State.OFF, Press.SWITCH, row(Press.SWITCH, State.OFF).to(State.BROKEN)))
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("to OFF, its table says BROKEN");
	}

	@Test
	void asksForTheRoleBeforeTheConditions() {
		this.rows.add(row(Press.SWITCH, State.OFF).to(State.ON).provided(lamp -> Optional.of(Refusal.of("later"))));
		assertThat(refusal(State.OFF, Press.SWITCH, new Lamp(Set.of(Role.AUDITOR), false))).isEqualTo("role-missing");
	}

	private static Row<State, Press, Lamp> row(Press press, State from) {
		return Row.<State, Press, Lamp>from(press, from).by(Side.ORIGIN, Role.HEAD);
	}

	private Track<State, Press, Lamp> track() {
		return new Track<>("lamp", State.class, State.OFF, this.rows);
	}

	private Decision<State> decide(State current, Press press, Lamp facts) {
		Track<State, Press, Lamp> track = track();
		Decision<State> decision = track.decide(current, press, facts);
		assertThat(decision instanceof Decision.Allowed).isEqualTo(track.obstacle(current, press, facts).isEmpty());
		return decision;
	}

	private String refusal(State current, Press press, Lamp facts) {
		return ((Decision.Refused<State>) decide(current, press, facts)).refusal().code();
	}

}
