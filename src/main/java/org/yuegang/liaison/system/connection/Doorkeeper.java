package org.yuegang.liaison.system.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuegang.liaison.system.Tally;

/**
 * Who is at one port. Strangers have a bounded share of it, each address a bounded part of that; where it is used up,
 * the slowest of them makes room, so that whoever says at once what there is to say always comes in. Those who are
 * known are not counted and never make room.
 */
public final class Doorkeeper {

	private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

	private final String door;

	private final ConnectionLimits limits;

	private final Map<SocketChannel, Visit> visits = new HashMap<>();

	private final Tally cut = new Tally();

	/** @param door what the port is called in the log */
	public Doorkeeper(String door, ConnectionLimits limits) {
		this.door = door;
		this.limits = limits;
	}

	/** @return whether there is room for it, now that somebody slower has perhaps made some */
	synchronized boolean admits(SocketChannel channel) {
		long now = System.nanoTime();
		try {
			Visit visit = new Visit(channel, ((InetSocketAddress) channel.getRemoteAddress()).getAddress(), now);
			List<Visit> crowd = crowdBefore(visit.address());
			if (!crowd.isEmpty()) {
				Optional<Visit> slowest = crowd.stream()
					.filter(other -> other.mayYield(this.limits, now))
					.min(Comparator.comparingLong(other -> other.since() - now));
				slowest.ifPresent(this::cut);
				if (slowest.isEmpty()) {
					return false;
				}
			}
			this.visits.put(channel, visit);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	synchronized @Nullable Visit visit(SocketChannel channel) {
		return this.visits.get(channel);
	}

	synchronized void gone(SocketChannel channel) {
		this.visits.remove(channel);
	}

	/** Cuts those whose time is over. */
	synchronized void sweep() {
		long now = System.nanoTime();
		this.visits.values().removeIf(Visit::isOver);
		this.visits.values().stream().filter(visit -> visit.isOverdue(this.limits, now)).toList().forEach(this::cut);
	}

	/** Those of whom one must go before another of that address comes in; empty while there is room. */
	private List<Visit> crowdBefore(InetAddress address) {
		Map<InetAddress, List<Visit>> strangers = this.visits.values()
			.stream()
			.filter(visit -> !visit.isKnown())
			.collect(Collectors.groupingBy(Visit::address));
		List<Visit> neighbours = strangers.getOrDefault(address, List.of());
		if (neighbours.size() >= this.limits.perAddress()) {
			return neighbours;
		}
		if (strangers.values().stream().mapToInt(List::size).sum() < this.limits.most()) {
			return List.of();
		}
		return strangers.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
	}

	private void cut(Visit visit) {
		this.visits.values().remove(visit);
		visit.cut();
		this.cut.count()
			.ifPresent(number -> LOG.info("{}: {} connections cut that were slow or too many, one of them from {}",
					this.door, number, visit.address().getHostAddress()));
	}

}
