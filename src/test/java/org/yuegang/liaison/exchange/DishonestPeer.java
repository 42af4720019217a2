package org.yuegang.liaison.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.envelope.Forger;
import org.yuegang.liaison.exchange.envelope.Head;
import org.yuegang.liaison.exchange.envelope.Payloads;
import org.yuegang.liaison.exchange.envelope.Sha256;
import org.yuegang.liaison.exchange.receive.Receiver;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.node.ObjectNode;

/** Signs with a unit's own key, in its place on its stream, whatever a test wants to say in that unit's name. */
public final class DishonestPeer {

	private static final String EPOCH = "0123456789abcdef0123456789abcdef";

	private final Forger key;

	private final String to;

	private final Payloads payloads;

	private final Receiver victim;

	private long seq;

	private String prev = Sha256.GENESIS;

	/** @param beans those of the node that is lied to */
	public DishonestPeer(String unit, Forger key, Function<Class<?>, Object> beans) {
		this.key = key;
		this.to = unit.equals("GD") ? "HK" : "GD";
		this.payloads = new Payloads(JsonConfiguration.mapper(), new NodeIdentity(unit, this.to, "test"));
		this.victim = (Receiver) beans.apply(Receiver.class);
	}

	public void says(Act act) {
		says(act, null, payload -> {
		});
	}

	/** @param peerHead what the unit says it has of the victim's stream */
	public void says(Act act, @Nullable Head peerHead, Consumer<ObjectNode> change) {
		ObjectNode payload = (ObjectNode) JsonConfiguration.mapper()
			.readTree(this.payloads.write(this.to, act, EPOCH, this.seq + 1, this.prev, peerHead));
		change.accept(payload);
		byte[] written = JsonConfiguration.mapper().writeValueAsBytes(payload);
		byte[] envelope = this.key.message(new String(written, StandardCharsets.UTF_8));
		Receiver.Answer answer = this.victim.receive(Batch.join(List.of(envelope)));
		if (answer.status() != 200) {
			throw new IllegalStateException("The message was not stored: " + answer.status());
		}
		this.seq++;
		this.prev = Sha256.hex(written);
	}

}
