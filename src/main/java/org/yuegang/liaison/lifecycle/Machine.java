package org.yuegang.liaison.lifecycle;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.StateMachineFactory;
import reactor.core.publisher.Mono;

/**
 * The only place that knows Spring Statemachine. The table decides, and a machine built from it confirms every
 * decision. One factory per state of the track, each starting there with the transitions that leave there and no
 * others, so nothing is restored and little is built; a fresh machine per decision, because a used one keeps what it
 * saw. No actions: a machine swallows what they throw.
 */
final class Machine<S extends Enum<S>, A extends Enum<A> & NamedAct, C extends Facts> {

	private static final String TAKEN = "taken";

	private final Track<S, A, C> track;

	private final Map<S, StateMachineFactory<S, A>> factories;

	Machine(Track<S, A, C> track) {
		this.track = track;
		this.factories = new EnumMap<>(track.initial().getDeclaringClass());
		track.states().forEach(state -> {
			List<Row<S, A, C>> leaving = track.rows().stream().filter(row -> row.from().contains(state)).toList();
			// A state where everything has ended makes no machine, and no act is allowed there.
			if (!leaving.isEmpty()) {
				this.factories.put(state, factory(state, leaving));
			}
		});
	}

	/**
	 * Lets a machine hear the act and compares where it goes with what the table says.
	 * @param taken the row by which the act is allowed; null when it is refused
	 * @throws IllegalStateException when the machine goes elsewhere
	 */
	void confirm(S current, A act, @Nullable Row<S, A, C> taken) {
		StateMachineFactory<S, A> factory = this.factories.get(current);
		S reached = factory == null ? current : reached(factory.getStateMachine(), act, taken);
		S target = taken == null ? current : taken.target(current);
		if (reached != target) {
			throw new IllegalStateException("The machine of " + this.track.name() + " went from " + current + " by " + act
					+ " to " + reached + ", its table says " + target);
		}
	}

	private S reached(StateMachine<S, A> machine, A act, @Nullable Row<S, A, C> taken) {
		machine.startReactively().block();
		machine.sendEvent(Mono.just(MessageBuilder.withPayload(act).setHeader(TAKEN, taken).build())).blockLast();
		S reached = machine.getState().getId();
		machine.stopReactively().block();
		return reached;
	}

	private StateMachineFactory<S, A> factory(S initial, List<Row<S, A, C>> rows) {
		EnumSet<S> states = EnumSet.of(initial);
		rows.forEach(row -> states.add(row.target(initial)));
		try {
			StateMachineBuilder.Builder<S, A> builder = StateMachineBuilder.builder();
			builder.configureConfiguration().withConfiguration().autoStartup(false);
			builder.configureStates().withStates().initial(initial).states(states);
			for (Row<S, A, C> row : rows) {
				add(builder, row, initial);
			}
			return builder.createFactory();
		}
		catch (Exception ex) {
			throw new IllegalStateException("The track " + this.track.name() + " does not build a machine", ex);
		}
	}

	private void add(StateMachineBuilder.Builder<S, A> builder, Row<S, A, C> row, S from) throws Exception {
		if (row.target(from) == from) {
			builder.configureTransitions()
				.withInternal()
				.source(from)
				.event(row.act())
				.guard(context -> isTaken(context, row));
		}
		else {
			builder.configureTransitions()
				.withExternal()
				.source(from)
				.target(row.target(from))
				.event(row.act())
				.guard(context -> isTaken(context, row));
		}
	}

	/** Another row of the same act must not let through what the one that is meant refuses. */
	private boolean isTaken(StateContext<S, A> context, Row<S, A, C> row) {
		return context.getMessageHeader(TAKEN) == row;
	}

}
