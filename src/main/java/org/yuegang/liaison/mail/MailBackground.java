package org.yuegang.liaison.mail;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the pump while the node runs, unless {@code liaison.mail.background} is false: a drill steps it instead.
 */
@Component
class MailBackground implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(MailBackground.class);

	private final MailPump pump;

	private final boolean enabled;

	private final Duration poll;

	private @Nullable ScheduledExecutorService worker;

	MailBackground(MailPump pump, @Value("${liaison.mail.background:true}") boolean enabled,
			@Value("${liaison.mail.poll:1s}") Duration poll) {
		this.pump = pump;
		this.enabled = enabled;
		this.poll = poll;
	}

	@Override
	public synchronized void start() {
		this.pump.releaseHeld();
		if (this.enabled && this.worker == null) {
			this.worker = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("mail").factory());
			this.worker.scheduleWithFixedDelay(this::deliver, 0, this.poll.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	/** Whatever goes wrong, the rows are still due: it is logged and tried again. */
	private void deliver() {
		try {
			this.pump.deliverNow();
		}
		catch (RuntimeException ex) {
			log.error("Mail could not be handed over", ex);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.worker != null) {
			this.worker.close();
			this.worker = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.worker != null;
	}

}
