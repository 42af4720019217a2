package org.yuegang.liaison.lifecycle;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.StateMachineFactory;
import org.yuegang.liaison.system.Refusal;
import reactor.core.publisher.Mono;

/**
 * The only place that knows Spring Statemachine. One factory per state of the track, each starting there, so nothing
 * is restored; a fresh machine per decision, because a used one keeps what it saw. No actions: a machine swallows
 * what they throw. A guard leaves its word in the event's {@link Hearing}, because {@code ACCEPTED} does not say
 * whether a transition was taken.
 */
final class Machine<S extends Enum<S>, A extends Enum<A> & NamedAct, C extends Facts> {

	private static final String HEARING = "hearing";

	private final Track<S, A, C> track;

	private final Map<S, StateMachineFactory<S, A>> factories;

	Machine(Track<S, A, C> track) {
		this.track = track;
		this.factories = new EnumMap<>(track.initial().getDeclaringClass());
		track.states().forEach(state -> this.factories.put(state, factory(state)));
	}

	Decision<S> decide(S current, A act, C facts) {
		StateMachine<S, A> machine = this.factories.get(current).getStateMachine();
		machine.startReactively().block();
		Hearing<C> hearing = new Hearing<>(facts, this.track.row(current, act, facts).orElse(null));
		machine.sendEvent(Mono.just(MessageBuilder.withPayload(act).setHeader(HEARING, hearing).build())).blockLast();
		S reached = machine.getState().getId();
		machine.stopReactively().block();
		return hearing.decision(this.track, current, act, reached);
	}

	private StateMachineFactory<S, A> factory(S initial) {
		try {
			StateMachineBuilder.Builder<S, A> builder = StateMachineBuilder.builder();
			builder.configureConfiguration().withConfiguration().autoStartup(false);
			builder.configureStates()
				.withStates()
				.initial(initial)
				.states(EnumSet.allOf(initial.getDeclaringClass()));
			for (Row<S, A, C> row : this.track.rows()) {
				for (S from : row.from()) {
					add(builder, row, from);
				}
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
				.guard(context -> heard(context, row));
		}
		else {
			builder.configureTransitions()
				.withExternal()
				.source(from)
				.target(row.target(from))
				.event(row.act())
				.guard(context -> heard(context, row));
		}
	}

	@SuppressWarnings("unchecked")
	private boolean heard(StateContext<S, A> context, Row<S, A, C> row) {
		return ((Hearing<C>) context.getMessageHeader(HEARING)).hear(row);
	}

	/** What the guards said while one event was heard. */
	private static final class Hearing<C extends Facts> {

		private final C facts;

		private final @Nullable Row<?, ?, C> meant;

		private @Nullable Row<?, ?, C> taken;

		private @Nullable Refusal refusal;

		private @Nullable RuntimeException failure;

		Hearing(C facts, @Nullable Row<?, ?, C> meant) {
			this.facts = facts;
			this.meant = meant;
		}

		/** Only the row that is meant is heard: another of the same act must not let through what this one refuses. */
		boolean hear(Row<?, ?, C> row) {
			if (row != this.meant) {
				return false;
			}
			try {
				var obstacle = row.obstacle(this.facts);
				if (obstacle.isEmpty()) {
					this.taken = row;
				}
				else {
					this.refusal = obstacle.get();
				}
				return obstacle.isEmpty();
			}
			catch (RuntimeException ex) {
				this.failure = ex;
				return false;
			}
		}

		<S extends Enum<S>, A extends Enum<A> & NamedAct> Decision<S> decision(Track<S, A, C> track, S current, A act, S reached) {
			if (this.failure != null) {
				throw this.failure;
			}
			if (this.taken == null) {
				return new Decision.Refused<>(this.refusal != null ? this.refusal : track.notNow(current, act));
			}
			@SuppressWarnings("unchecked")
			Row<S, A, C> row = (Row<S, A, C>) this.taken;
			if (reached != row.target(current)) {
				throw new IllegalStateException("The machine of " + track.name() + " went from " + current + " by " + act
						+ " to " + reached + ", its table says " + row.target(current));
			}
			return new Decision.Allowed<>(reached, row.shared());
		}

	}

}
