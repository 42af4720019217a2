package org.yuegang.liaison.exchange.stream;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.envelope.Kind;
import org.yuegang.liaison.exchange.envelope.Sealer;
import org.yuegang.liaison.journal.SignedMessages;
import org.yuegang.liaison.system.NodeIdentity;

/** The messages of a case from both streams, as they were signed. */
@Component
class StreamEvidence implements SignedMessages {

	private final JdbcClient jdbc;

	private final NodeIdentity node;

	private final Sealer sealer;

	StreamEvidence(JdbcClient jdbc, NodeIdentity node, Sealer sealer) {
		this.jdbc = jdbc;
		this.node = node;
		this.sealer = sealer;
	}

	@Override
	public List<SignedMessage> of(UUID subject) {
		return this.jdbc.sql("""
				select cast(:unit as varchar) sender, seq, jws, receipt, act_id, cast(null as varchar) ignored
				from exchange_outbound where subject = :subject
				union all
				select peer, seq, jws, receipt, act_id, case when outcome = 'IGNORED' then code end
				from exchange_inbound where subject = :subject
				order by 1, 2""")
			.param("unit", this.node.unit())
			.param("subject", subject)
			.query((row, number) -> new SignedMessage(row.getString("sender"), row.getLong("seq"),
					row.getBytes("jws"), row.getBytes("receipt"), row.getObject("act_id", UUID.class),
					row.getString("ignored")))
			.list();
	}

	@Override
	public byte[] sign(byte[] manifest) {
		return this.sealer.seal(Kind.EVIDENCE, manifest);
	}

}
