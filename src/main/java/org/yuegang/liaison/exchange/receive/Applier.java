package org.yuegang.liaison.exchange.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuegang.liaison.exchange.stream.AlarmKind;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.ForkDetection;
import org.yuegang.liaison.exchange.stream.InboundQueue;
import org.yuegang.liaison.exchange.stream.InboundQueue.Message;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.system.BackOff;
import org.yuegang.liaison.system.NodeIdentity;

/**
 * Applies the stored messages that were not applied with their storing, serially and in order, many in one transaction
 * under the journal's lock. Where one of them fails unexpectedly nothing was committed, and each is applied by itself:
 * the failing one holds back the later messages of its case only, raises an alarm, and is tried again.
 */
@Component
public class Applier {

	/** How many messages are applied in one transaction: as long may an officer's command wait for it. */
	static final int MOST = 50;

	private static final Logger LOG = LoggerFactory.getLogger(Applier.class);

	private static final BackOff PAUSE = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1));

	private final Journal journal;

	private final InboundQueue queue;

	private final MessageApplication application;

	private final ForkDetection past;

	private final Alarms alarms;

	private final String peer;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Applier(Journal journal, InboundQueue queue, MessageApplication application, ForkDetection past, Alarms alarms,
			NodeIdentity node, Clock clock, PlatformTransactionManager transactions) {
		this.journal = journal;
		this.queue = queue;
		this.application = application;
		this.past = past;
		this.alarms = alarms;
		this.peer = node.peer();
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Goes once through what waits and is due. @return how many messages were applied */
	public int applyDue() {
		return new Pass(this.clock.instant()).run();
	}

	/** The same, whether or not the next try is due. */
	public int applyAll() {
		return new Pass(Instant.parse("9999-12-31T23:59:59Z")).run();
	}

	/** One way through the queue, from its first message to its last. */
	private final class Pass {

		private final Instant due;

		/** The cases of which an earlier message is not applied. */
		private final Set<UUID> heldBack = new HashSet<>();

		/** Everything up to here was looked at. */
		private long behind;

		/** Up to here each message has a transaction of its own. */
		private long singly;

		private List<Message> page = List.of();

		private @Nullable Message tried;

		private int applied;

		Pass(Instant due) {
			this.due = due;
		}

		int run() {
			boolean more;
			do {
				more = step(this.behind < this.singly ? 1 : MOST);
			}
			while (more);
			return this.applied;
		}

		/** @return whether more may wait */
		private boolean step(int most) {
			this.page = List.of();
			this.tried = null;
			try {
				Integer done = Applier.this.transaction.execute(status -> apply(most));
				this.applied += done;
			}
			catch (RuntimeException | StackOverflowError ex) {
				if (this.tried == null) {
					throw ex;
				}
				if (this.page.size() > 1) {
					this.singly = this.page.getLast().seq();
					LOG.warn("One of the messages up to {} cannot be applied; each is applied by itself", this.singly);
					return true;
				}
				failed(this.tried, ex);
			}
			if (this.page.isEmpty()) {
				return false;
			}
			this.behind = this.page.getLast().seq();
			return this.page.size() == most;
		}

		private int apply(int most) {
			Applier.this.journal.lock();
			if (Applier.this.past.obstacle().isPresent()) {
				return 0;
			}
			Instant now = Applier.this.clock.instant();
			this.page = Applier.this.queue.behind(Applier.this.peer, this.behind, most);
			int done = 0;
			for (Message message : this.page) {
				if (!isHeldBack(message)) {
					this.tried = message;
					Applier.this.queue.done(Applier.this.peer, message.seq(), Applier.this.application.apply(message, now), now);
					done++;
				}
			}
			return done;
		}

		private boolean isHeldBack(Message message) {
			boolean waits = message.nextTry() != null && message.nextTry().isAfter(this.due)
					|| this.heldBack.contains(message.subject());
			if (waits) {
				holdBack(message);
			}
			return waits;
		}

		/** One that names no case holds back nothing. */
		private void holdBack(Message message) {
			if (message.subject() != null) {
				this.heldBack.add(message.subject());
			}
		}

		private void failed(Message message, Throwable why) {
			LOG.error("Message {} cannot be applied; it is tried again", message.seq(), why);
			Applier.this.queue.failed(Applier.this.peer, message.seq(), String.valueOf(why),
					Applier.this.clock.instant().plus(PAUSE.after(message.attempts() + 1)));
			Applier.this.alarms.raise(AlarmKind.NOT_APPLIED, why.getClass().getSimpleName(),
					Long.toString(message.seq()));
			holdBack(message);
		}

	}

}
