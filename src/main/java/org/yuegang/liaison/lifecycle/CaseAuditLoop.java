package org.yuegang.liaison.lifecycle;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.BackgroundLoop;
import org.yuegang.liaison.system.Loop;

/**
 * Has a case audited every now and then ({@code liaison.audit.every}), and rests a while after each round
 * ({@code liaison.audit.rest}), so that acts need not wait for it. {@code liaison.audit.background} switches it off.
 */
@Component
@ConditionalOnProperty(name = "liaison.audit.background", matchIfMissing = true)
class CaseAuditLoop extends BackgroundLoop {

	CaseAuditLoop(CaseAuditor auditor, @Value("${liaison.audit.every:200ms}") Duration every,
			@Value("${liaison.audit.rest:1m}") Duration rest) {
		super(new Loop("auditor", rest, () -> auditor.next() ? every : rest));
	}

}
