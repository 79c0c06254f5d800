package gilbreak.classroom.store;

/** All that is kept of contests. */
public record Store(
    Database database,
    Contests contests,
    Players players,
    Rulings rulings,
    Submissions submissions,
    Queue queue,
    Entries entries)
    implements AutoCloseable {

  public Store(Database database) {
    this(
        database,
        new Contests(database),
        new Players(database),
        new Rulings(database),
        new Submissions(database),
        new Queue(database),
        new Entries(database));
  }

  @Override
  public void close() {
    database.close();
  }
}
