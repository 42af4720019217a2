package org.yuegang.liaison.drill;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.deadline.DutyQuery;
import org.yuegang.liaison.deadline.OwedDuty;
import org.yuegang.liaison.deadline.Sweeper;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.exchange.Exchange;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.mail.Mail;
import org.yuegang.liaison.mail.MailOutbox;
import org.yuegang.liaison.mail.MailPump;
import org.yuegang.liaison.roster.DutyTelling;
import org.yuegang.liaison.system.Officer;

/** One side of a drill: a whole node that does nothing by itself, and can be stopped and started again. */
final class DrillNode implements AutoCloseable {

	private static final int MANY = 1000;

	private final String unit;

	private final Supplier<ConfigurableApplicationContext> starting;

	private @Nullable ConfigurableApplicationContext context;

	DrillNode(String unit, Supplier<ConfigurableApplicationContext> starting) {
		this.unit = unit;
		this.starting = starting;
		this.context = starting.get();
	}

	String unit() {
		return this.unit;
	}

	boolean isRunning() {
		return this.context != null;
	}

	void start() {
		if (this.context != null) {
			throw new IllegalArgumentException("the node " + this.unit + " runs already");
		}
		this.context = this.starting.get();
	}

	void stop() {
		if (this.context == null) {
			throw new IllegalArgumentException("the node " + this.unit + " does not run");
		}
		this.context.close();
		this.context = null;
	}

	<T> T bean(Class<T> type) {
		if (this.context == null) {
			throw new IllegalArgumentException("the node " + this.unit + " does not run");
		}
		return this.context.getBean(type);
	}

	Officer officer(String code) {
		return bean(Officers.class).find(code)
			.orElseThrow(() -> new IllegalArgumentException("there is no officer " + code + " on the " + this.unit + " side"));
	}

	/** Who may see every case and moves none. */
	Officer reader() {
		return officer(this.unit.equals("GD") ? "gd.auditor" : "hk.auditor");
	}

	int sweep() {
		return isRunning() ? bean(DutyTelling.class).tellChange() + bean(Sweeper.class).sweepNow() : 0;
	}

	int exchange() {
		return isRunning() ? bean(Exchange.class).drain() : 0;
	}

	void mail() {
		if (isRunning()) {
			bean(MailPump.class).deliverNow();
		}
	}

	/** When the sweeper next has something to do here, after {@code now}. */
	Optional<Instant> nextDue(Instant now) {
		return isRunning() ? bean(DutyBook.class).open(DutyQuery.all(now, MANY))
			.stream()
			.map(OwedDuty::duty)
			.flatMap(duty -> duty.nextAt(this.unit).stream())
			.filter(at -> at.isAfter(now))
			.min(Instant::compareTo) : Optional.empty();
	}

	List<Entry> entriesOf(UUID subject) {
		return isRunning() ? bean(Journal.class).entriesOf(subject) : List.of();
	}

	/** Mails written after the one of this {@code seq}, oldest first. */
	List<Mail> mailsAfter(long seq) {
		return isRunning() ? bean(MailOutbox.class).list(null, null, Long.MAX_VALUE, MANY)
			.reversed()
			.stream()
			.filter(mail -> mail.seq() > seq)
			.toList() : List.of();
	}

	@Override
	public void close() {
		if (isRunning()) {
			stop();
		}
	}

}
