package org.yuegang.liaison.lifecycle;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Loop;

/**
 * Has a case audited every now and then ({@code liaison.audit.every}), and rests a while after each round
 * ({@code liaison.audit.rest}), so that acts need not wait for it. {@code liaison.audit.background} switches it off.
 */
@Component
@ConditionalOnProperty(name = "liaison.audit.background", matchIfMissing = true)
class CaseAuditLoop implements SmartLifecycle {

	private final Loop loop;

	private volatile boolean running;

	CaseAuditLoop(CaseAuditor auditor, @Value("${liaison.audit.every:200ms}") Duration every,
			@Value("${liaison.audit.rest:1m}") Duration rest) {
		this.loop = new Loop("auditor", rest, () -> auditor.next() ? every : rest);
	}

	@Override
	public void start() {
		this.running = true;
		this.loop.start();
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
