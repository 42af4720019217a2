package org.yuegang.liaison.mail;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Loop;

/**
 * Runs the pump while the node runs, unless {@code liaison.mail.background} is false: a drill steps it instead.
 */
@Component
class MailBackground implements SmartLifecycle {

	private final MailPump pump;

	private final boolean background;

	private final Loop loop;

	private volatile boolean running;

	MailBackground(MailPump pump, @Value("${liaison.mail.background:true}") boolean background,
			@Value("${liaison.mail.poll:1s}") Duration poll) {
		this.pump = pump;
		this.background = background;
		this.loop = new Loop("mail", poll, () -> {
			pump.deliverNow();
			return poll;
		});
	}

	@Override
	public void start() {
		this.pump.releaseHeld();
		this.running = true;
		if (this.background) {
			this.loop.start();
		}
	}

	@Override
	public void stop() {
		this.loop.stop();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
