package org.yuegang.liaison.request.act;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;
import org.yuegang.liaison.system.Identifier;

/**
 * REFER: what the report was about went to the existing channel (clauses one and five).
 *
 * @param referredOn the day of the referral, UTC+8
 */
public record Referring(@Size(max = 300) String channel, @Size(max = 300) String addressee, LocalDate referredOn,
		@Identifier @Size(max = 100) String fileNumber) implements RequestForm {
}
