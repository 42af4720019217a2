package org.yuegang.liaison.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.yuegang.liaison.Ports;

/**
 * Stands between the node and a real SMTP server: counts conversations, answers for the server to some recipients,
 * and cuts the line after the server took a mail but before the node hears of it.
 */
final class SmtpProxy implements AutoCloseable {

	private final int serverPort;

	private volatile ServerSocket listener;

	private volatile Thread accepting;

	private final AtomicInteger conversations = new AtomicInteger();

	/** Conversations that one of the two ended without a word. */
	private final AtomicInteger hungUp = new AtomicInteger();

	private final Map<String, String> answers = new ConcurrentHashMap<>();

	private final AtomicBoolean loseNextReceipt = new AtomicBoolean();

	private final AtomicBoolean endAfterNextMail = new AtomicBoolean();

	SmtpProxy(int serverPort) throws IOException {
		this.serverPort = serverPort;
		this.listener = listen(Ports.free());
	}

	/**
	 * From now on connections are refused. A port that is closed still takes a connection as long as a thread waits
	 * in {@code accept}, so it returns when that has left.
	 */
	void down() throws IOException {
		this.listener.close();
		try {
			this.accepting.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}

	void up() throws IOException {
		this.listener = listen(port());
	}

	private ServerSocket listen(int port) throws IOException {
		ServerSocket socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		this.accepting = Thread.startVirtualThread(() -> accept(socket));
		return socket;
	}

	int port() {
		return this.listener.getLocalPort();
	}

	int conversations() {
		return this.conversations.get();
	}

	/** Answers {@code RCPT TO} of the address itself, for instance with {@code 550 5.1.1 no such mailbox}. */
	void answer(String address, String reply) {
		this.answers.put(address, reply);
	}

	void serve(String address) {
		this.answers.remove(address);
	}

	void loseNextReceipt() {
		this.loseNextReceipt.set(true);
	}

	/** As a server does that takes only so many mails in one conversation. */
	void endConversationAfterNextMail() {
		this.endAfterNextMail.set(true);
	}

	private void accept(ServerSocket socket) {
		while (!socket.isClosed()) {
			try {
				Socket client = socket.accept();
				this.conversations.incrementAndGet();
				Thread.startVirtualThread(() -> converse(client));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	/** SMTP without pipelining is lockstep: a line or a text, then one reply. */
	private void converse(Socket client) {
		try (client; Socket server = new Socket(InetAddress.getLoopbackAddress(), this.serverPort)) {
			BufferedReader fromClient = reader(client);
			BufferedReader fromServer = reader(server);
			send(client, lastLine(fromServer, client));
			for (String line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
				String own = answerTo(line);
				if (own != null) {
					send(client, own);
					continue;
				}
				send(server, line);
				String reply = lastLine(fromServer, client);
				if (reply.startsWith("354")) {
					send(client, reply);
					for (String text = fromClient.readLine(); !text.equals("."); text = fromClient.readLine()) {
						send(server, text);
					}
					send(server, ".");
					reply = lastLine(fromServer, client);
					if (this.loseNextReceipt.compareAndSet(true, false)) {
						return;
					}
					send(client, reply);
					if (this.endAfterNextMail.compareAndSet(true, false)) {
						return;
					}
				}
				else {
					send(client, reply);
				}
			}
		}
		catch (IOException ex) {
			this.hungUp.incrementAndGet();
		}
	}

	private String answerTo(String line) {
		return this.answers.entrySet()
			.stream()
			.filter(each -> line.startsWith("RCPT TO:<" + each.getKey() + ">"))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	/** Passes on all but the last line of a reply (those with a hyphen after the code) and returns the last. */
	private static String lastLine(BufferedReader from, Socket to) throws IOException {
		String line = from.readLine();
		while (line != null && line.length() > 3 && line.charAt(3) == '-') {
			send(to, line);
			line = from.readLine();
		}
		if (line == null) {
			throw new IOException("The server hung up");
		}
		return line;
	}

	private static void send(Socket to, String line) throws IOException {
		OutputStream out = to.getOutputStream();
		out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	private static BufferedReader reader(Socket socket) throws IOException {
		return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
	}

	@Override
	public void close() throws IOException {
		down();
	}

}
