package org.yuegang.liaison.exchange.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuegang.liaison.exchange.envelope.Opener;
import org.yuegang.liaison.exchange.envelope.Payload;
import org.yuegang.liaison.exchange.envelope.Payloads;
import org.yuegang.liaison.exchange.envelope.Place;
import org.yuegang.liaison.exchange.stream.AlarmKind;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.InboundQueue;
import org.yuegang.liaison.exchange.stream.InboundQueue.Message;
import org.yuegang.liaison.exchange.stream.InboundQueue.Result;
import org.yuegang.liaison.exchange.stream.ForkDetection;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Receives;
import org.yuegang.liaison.system.BackOff;
import org.yuegang.liaison.system.Refusal;

/**
 * Applies the stored messages, serially and in order, each in one transaction under the journal's lock together with
 * its answer. It never decides an act again. An unexpected failure holds back the later messages of that case only,
 * raises an alarm, and is tried again.
 */
@Component
public class Applier {

	private static final Logger LOG = LoggerFactory.getLogger(Applier.class);

	private static final BackOff PAUSE = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1));

	private final Journal journal;

	private final InboundQueue queue;

	private final Opener opener;

	private final Payloads payloads;

	private final Answers answers;

	private final PeerAnswers peerAnswers;

	private final Features features;

	private final ForkDetection past;

	private final Alarms alarms;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Applier(Journal journal, InboundQueue queue, Opener opener, Payloads payloads, Answers answers,
			PeerAnswers peerAnswers, Features features, ForkDetection past, Alarms alarms, Clock clock,
			PlatformTransactionManager transactions) {
		this.journal = journal;
		this.queue = queue;
		this.opener = opener;
		this.payloads = payloads;
		this.answers = answers;
		this.peerAnswers = peerAnswers;
		this.features = features;
		this.past = past;
		this.alarms = alarms;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Goes once through what waits and is due. @return how many messages were applied */
	public int applyDue() {
		return pass(this.clock.instant());
	}

	/** The same, whether or not the next try is due. */
	public int applyAll() {
		return pass(Instant.parse("9999-12-31T23:59:59Z"));
	}

	private int pass(Instant due) {
		int applied = 0;
		for (Turn turn = next(0, due); turn != null; turn = turn.last() ? null : next(turn.seq(), due)) {
			applied += turn.applied() ? 1 : 0;
		}
		return applied;
	}

	private @Nullable Turn next(long behind, Instant due) {
		AtomicReference<@Nullable Message> taken = new AtomicReference<>();
		try {
			return this.transaction.execute(status -> {
				this.journal.lock();
				Message message = this.past.obstacle().isPresent() ? null : this.queue.next(behind, due).orElse(null);
				if (message == null) {
					return null;
				}
				taken.set(message);
				apply(message, this.clock.instant());
				return new Turn(message.seq(), true, !this.queue.waitsBehind(message.seq()));
			});
		}
		catch (RuntimeException | StackOverflowError ex) {
			Message message = taken.get();
			if (message == null) {
				throw ex;
			}
			LOG.error("Message {} cannot be applied; it is tried again", message.seq(), ex);
			this.queue.failed(message.seq(), String.valueOf(ex),
					this.clock.instant().plus(PAUSE.after(message.attempts() + 1)));
			this.alarms.raise(AlarmKind.NOT_APPLIED, ex.getClass().getSimpleName(), Long.toString(message.seq()));
			return new Turn(message.seq(), false, false);
		}
	}

	private void apply(Message message, Instant now) {
		byte[] bytes = this.opener.payloadOf(message.jws());
		Optional<Act> act = this.payloads.read(bytes).map(Payload::act);
		String code;
		Result result;
		if (message.act() != null && this.journal.find(message.act()).isPresent()) {
			code = isRepeat(message, act) ? "repeated-act" : "act-id-taken";
			result = Result.IGNORED;
		}
		else if (act.isEmpty()) {
			Place place = this.payloads.place(bytes).orElseThrow();
			code = place.answer() ? "unreadable-answer" : "unreadable";
			result = place.answer() ? Result.IGNORED : Result.REJECTED;
			// Two nodes that cannot read each other's answers would otherwise answer for ever.
			if (!place.answer()) {
				this.journal.append(this.answers.unreadable(place, message.hash(), now), Origin.LOCAL);
			}
		}
		else if (Payloads.isAnswer(act.get().type())) {
			code = answered(act.get(), message.seq(), now);
			result = code == null ? Result.APPLIED : Result.IGNORED;
		}
		else {
			Optional<Refusal> obstacle = take(act.get(), now);
			code = obstacle.map(Refusal::code).orElse(null);
			result = obstacle.isPresent() ? Result.REJECTED : Result.APPLIED;
		}
		this.queue.done(message.seq(), result, code, now);
		tell(message, result, code);
	}

	/** Journals the peer's answer unless something stands against it, and beside it what it should have said. */
	private @Nullable String answered(Act answer, long seq, Instant now) {
		String obstacle = this.peerAnswers.obstacle(answer).orElse(null);
		if (obstacle == null) {
			this.journal.append(answer, Origin.RECEIVED);
			this.peerAnswers.reckoning(answer, now).ifPresent(reckoning -> {
				this.journal.append(this.answers.reckoned(answer, reckoning, now), Origin.LOCAL);
				this.alarms.raise(AlarmKind.RECKONED_HERE, reckoning.code(), Long.toString(seq));
			});
		}
		return obstacle;
	}

	/** Journals the act, without effect if something is to be said against it, and answers it. */
	private Optional<Refusal> take(Act act, Instant now) {
		Optional<Receives> feature = this.features.of(act);
		Optional<Refusal> obstacle = feature.isPresent() ? feature.get().obstacle(act)
				: Optional.of(Refusal.of("unsupported-type", act.type(), Integer.toString(act.typeVersion())));
		this.journal.append(act, obstacle.isPresent() ? Origin.REFUSED : Origin.RECEIVED);
		this.journal.append(obstacle.map(refusal -> this.answers.rejected(act, refusal, now))
			.orElseGet(() -> this.answers.received(act, feature.orElseThrow().dueOnReceipt(act, now), now)),
				Origin.LOCAL);
		return obstacle;
	}

	private boolean isRepeat(Message message, Optional<Act> act) {
		Optional<Entry> known = this.journal.find(message.act());
		return act.isPresent() && known.map(Entry::act).filter(act.get()::equals).isPresent();
	}

	private void tell(Message message, Result result, @Nullable String code) {
		String seq = Long.toString(message.seq());
		if (message.attempts() > 0) {
			this.alarms.clear(AlarmKind.NOT_APPLIED, seq);
		}
		if (result != Result.APPLIED) {
			this.alarms.raise(result == Result.REJECTED ? AlarmKind.ANSWERED_REJECTED : AlarmKind.WITHOUT_EFFECT,
					String.valueOf(code), seq);
		}
	}

	/** @param last whether nothing waits behind it, as far as this turn saw */
	private record Turn(long seq, boolean applied, boolean last) {
	}

}
