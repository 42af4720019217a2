package org.yuegang.liaison.exchange.carry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.envelope.BatchFault;
import org.yuegang.liaison.exchange.envelope.Fault;
import org.yuegang.liaison.exchange.envelope.Head;
import org.yuegang.liaison.exchange.envelope.Kind;
import org.yuegang.liaison.exchange.envelope.Opened;
import org.yuegang.liaison.exchange.envelope.Opener;
import org.yuegang.liaison.exchange.envelope.Payload;
import org.yuegang.liaison.exchange.envelope.Receipt;
import org.yuegang.liaison.exchange.envelope.Sha256;
import org.yuegang.liaison.exchange.stream.AlarmKind;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.ForkDetection;
import org.yuegang.liaison.exchange.stream.OutboundStream;
import org.yuegang.liaison.exchange.stream.OutboundStream.Receipted;
import org.yuegang.liaison.exchange.stream.OutboundStream.Waiting;
import org.yuegang.liaison.exchange.stream.Progress;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the peer answered to a batch. Only what it signed counts: receipts in order, then perhaps a word. */
@Component
class AnswerReader {

	private final Opener opener;

	private final OutboundStream outbound;

	private final Progress progress;

	private final ForkDetection past;

	private final Alarms alarms;

	private final JsonMapper json;

	private final NodeIdentity node;

	private final ExchangeProperties properties;

	private final Clock clock;

	private final TransactionTemplate transaction;

	AnswerReader(Opener opener, OutboundStream outbound, Progress progress, ForkDetection past, Alarms alarms,
			JsonMapper json, NodeIdentity node, ExchangeProperties properties, Clock clock,
			PlatformTransactionManager transactions) {
		this.opener = opener;
		this.outbound = outbound;
		this.progress = progress;
		this.past = past;
		this.alarms = alarms;
		this.json = json;
		this.node = node;
		this.properties = properties;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * @param peer to whom it was sent
	 * @return whether the stream came forward, or knows a better place to go on from
	 */
	boolean take(String peer, byte[] request, List<Waiting> sent, byte[] answer) {
		List<Receipted> receipts = new ArrayList<>();
		BatchFault word = null;
		String problem = null;
		String code = null;
		Optional<List<byte[]>> envelopes = Batch.split(answer, this.properties.batch() + 1);
		if (envelopes.isEmpty()) {
			problem = "the answer is no array of envelopes";
			code = Obstacle.NOT_THE_EXCHANGE.code();
		}
		List<byte[]> answers = envelopes.orElse(List.of());
		// As the receiver of the batch does: checking signatures is what takes the time.
		List<Opened> opened = answers.parallelStream()
			.map(envelope -> this.opener.open(envelope, Kind.RECEIPT, Kind.WORD))
			.toList();
		for (int i = 0; i < answers.size(); i++) {
			byte[] envelope = answers.get(i);
			switch (opened.get(i)) {
				case Opened.Genuine genuine when genuine.kind() == Kind.RECEIPT ->
					read(genuine, Receipt.class).ifPresent(receipt -> receipts.add(new Receipted(receipt, envelope)));
				case Opened.Genuine genuine -> word = read(genuine, BatchFault.class).orElse(null);
				case Opened.Faulty faulty -> {
					code = faulty.fault().code();
					problem = "the answer is not the peer's: " + code;
				}
			}
		}
		boolean moved = keep(peer, sent, receipts);
		if (word != null && isOurs(peer, word, request)) {
			this.alarms.clear(AlarmKind.PEER_UNREACHABLE, "");
			return heed(peer, word, sent) || moved;
		}
		if (!moved) {
			this.progress.failed(peer, problem != null ? problem : "the answer holds no receipt for what was sent",
					this.clock.instant());
			if (code != null) {
				this.alarms.raise(AlarmKind.PEER_UNREACHABLE, code, "");
			}
		}
		return moved;
	}

	private boolean keep(String peer, List<Waiting> sent, List<Receipted> receipts) {
		List<Receipted> good = new ArrayList<>();
		for (Receipted given : receipts) {
			Receipt receipt = given.receipt();
			Head place = new Head(receipt.epoch(), receipt.seq(), receipt.hash());
			Waiting next = good.size() < sent.size() ? sent.get(good.size()) : null;
			if (next == null || next.seq() != receipt.seq() || !isOurs(peer, receipt)) {
				continue;
			}
			if (next.place().equals(place) || this.past.fits(peer, place, receipt.storedAt())) {
				good.add(given);
			}
		}
		if (good.isEmpty()) {
			return false;
		}
		boolean failedBefore = this.progress.state(peer).failures() > 0;
		this.transaction.executeWithoutResult(status -> {
			this.outbound.receipted(peer, good);
			this.progress.peerHas(peer, good.getLast().receipt().seq(), this.clock.instant());
			if (failedBefore) {
				this.alarms.clear(AlarmKind.PEER_REFUSES, "");
				this.alarms.clear(AlarmKind.PEER_UNREACHABLE, "");
			}
		});
		this.past.stored(peer, good.getLast().receipt().storedAt());
		return true;
	}

	/** Goes where the peer says it stands; anything else that it says is for a person. */
	private boolean heed(String peer, BatchFault word, List<Waiting> sent) {
		Head head = word.head();
		if (head != null && !this.past.fits(peer, head, word.at())) {
			this.progress.failed(peer, word.fault(), this.clock.instant());
			return false;
		}
		long has = head == null ? 0 : head.seq();
		if (word.fault().equals(Fault.GAP.code()) && has + 1 != sent.getFirst().seq()) {
			this.progress.peerHas(peer, has, this.clock.instant());
			return true;
		}
		this.progress.failed(peer, word.fault(), this.clock.instant());
		this.alarms.raise(AlarmKind.PEER_REFUSES, word.fault(), "");
		if (word.fault().equals(Fault.CONFLICT.code()) || word.fault().equals(Fault.FROZEN.code())) {
			this.past.frozen(peer, word.at());
		}
		return false;
	}

	private boolean isOurs(String peer, Receipt receipt) {
		return receipt.spec().equals(Payload.SPEC) && receipt.realm().equals(this.node.realm())
				&& receipt.from().equals(peer) && receipt.to().equals(this.node.unit());
	}

	private boolean isOurs(String peer, BatchFault word, byte[] request) {
		return word.spec().equals(Payload.SPEC) && word.realm().equals(this.node.realm())
				&& word.from().equals(peer) && word.to().equals(this.node.unit())
				&& word.request().equals(Sha256.hex(request));
	}

	private <T> Optional<T> read(Opened.Genuine genuine, Class<T> type) {
		try {
			return Optional.of(this.json.readValue(genuine.payload(), type));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
