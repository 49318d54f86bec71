package dev.acquaint.testkit.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A line to the database that can be cut: altogether, or exactly when the next commit has reached
 * the server and before its answer comes back.
 */
public final class CuttingProxy implements AutoCloseable {
  private final ServerSocket entrance;
  private final int target;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicBoolean connected = new AtomicBoolean(true);
  private final AtomicBoolean cutNextCommit = new AtomicBoolean();

  /**
   * Opens a line.
   *
   * @param target the port of the database on this machine
   */
  public CuttingProxy(int target) throws IOException {
    this.target = target;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** {@return the port that leads to the database} */
  public int port() {
    return entrance.getLocalPort();
  }

  /** Cuts when the next commit after an INSERT has reached the server. */
  public void cutNextCommit() {
    cutNextCommit.set(true);
  }

  /** Cuts all connections and lets no new one through. */
  public void cut() {
    connected.set(false);
    closeAll();
  }

  /** Lets new connections through again. */
  public void mend() {
    connected.set(true);
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        if (!connected.get()) {
          client.close();
          continue;
        }
        Socket server = new Socket();
        server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
        sockets.add(client);
        sockets.add(server);
        AtomicBoolean answersPass = new AtomicBoolean(true);
        Thread.ofVirtual().start(() -> toServer(client, server, answersPass));
        Thread.ofVirtual().start(() -> toClient(server, client, answersPass));
      } catch (IOException closed) {
        // the entrance was closed, or the server is away: the client sees a closed line
      }
    }
  }

  private void toServer(Socket client, Socket server, AtomicBoolean answersPass) {
    byte[] buffer = new byte[65536];
    try (client) {
      InputStream in = client.getInputStream();
      OutputStream out = server.getOutputStream();
      boolean wrote = false;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        String text = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
        // The pool commits on connections that it fills up in the background; those are not meant.
        wrote |= text.contains("INSERT");
        if (wrote && text.contains("COMMIT") && cutNextCommit.compareAndSet(true, false)) {
          answersPass.set(false);
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException cut) {
      // the other side closes by itself
    }
  }

  private static void toClient(Socket server, Socket client, AtomicBoolean answersPass) {
    byte[] buffer = new byte[65536];
    try (server;
        client) {
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int n = in.read(buffer); n >= 0 && answersPass.get(); n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (IOException cut) {
      // the other side closes by itself
    }
  }

  private void closeAll() {
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    sockets.clear();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    closeAll();
  }
}
