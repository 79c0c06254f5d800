package gilbreak.play;

import gilbreak.judge.Judgement;
import gilbreak.judge.Verdict;
import gilbreak.level.Card;
import gilbreak.level.Level;
import gilbreak.texts.NoticeTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the game does when something happens: from a model and a message to the next model. */
public final class Update {
  private static final int LINES_A_NOTCH = 3;

  private final Rules rules;

  public Update(Rules rules) {
    this.rules = rules;
  }

  /** What follows; whenever there is something new to keep, saving it is among the effects. */
  public Next apply(Model model, Msg msg) {
    Next next = msg.accept(new Answer(model));
    Model kept = keepingSolutions(next.model());
    List<Effect> effects = new ArrayList<>(next.effects());
    effects.addAll(kept.campaign().since(model.campaign()));
    if (!kept.campaign().saved().equals(model.campaign().saved())) {
      effects.add(new Effect.Save(kept.campaign()));
    }
    return new Next(kept, effects);
  }

  private static Model keepingSolutions(Model model) {
    Campaign campaign = model.campaign();
    for (Screen screen : model.screens()) {
      if (screen instanceof LevelScreen open && !open.isSandbox()) {
        campaign = campaign.with(open.level(), open.history());
      }
      if (screen instanceof Scheduling picking && picking.won().isPresent()) {
        campaign = campaign.with(picking.level(), picking::kept);
      }
    }
    return model.with(campaign);
  }

  /** The answer to each kind of message. Those about a judgement that is over change nothing. */
  private final class Answer implements Msg.Visitor<Next> {
    private final Model model;

    Answer(Model model) {
      this.model = model;
    }

    @Override
    public Next pressed(Msg.Pressed msg) {
      return model.keys().press(turn(msg.key()));
    }

    @Override
    public Next clicked(Msg.Clicked msg) {
      return msg.target().map(this::clicked).orElseGet(() -> Next.of(model));
    }

    private Next clicked(Target target) {
      if (target instanceof Target.Press press) {
        return pressed(new Msg.Pressed(press.key()));
      }
      return model.shown() instanceof Pointing screen
          ? screen.pointed((Target.Spot) target, turn(Key.of(Key.Name.OTHER)))
          : Next.of(model);
    }

    /** What is pasted is written where a text is asked for, and commands nothing. */
    @Override
    public Next pasted(Msg.Pasted msg) {
      Next next = Next.of(model);
      for (char letter : msg.text().toCharArray()) {
        if (next.model().keys().areLetters()) {
          next = new Answer(next.model()).pressed(new Msg.Pressed(Key.of(letter)));
        }
      }
      return next;
    }

    /** Turning the wheel is pressing an arrow; a text moves by more than a line. */
    @Override
    public Next wheeled(Msg.Wheeled msg) {
      Key arrow = Key.of(msg.down() ? Key.Name.DOWN : Key.Name.UP);
      Next next = Next.of(model);
      int times = model.shown() instanceof Scroll.Scrolled ? LINES_A_NOTCH : 1;
      for (int i = 0; i < times; i++) {
        next = new Answer(next.model()).usual(arrow);
      }
      return next;
    }

    /** What a key does where no key was changed. */
    private Next usual(Key key) {
      return model.shown().keys().press(turn(key));
    }

    private Turn turn(Key key) {
      return new Turn(model.with(Notice.NONE), rules, key);
    }

    @Override
    public Next resized(Msg.Resized msg) {
      return Next.of(model.with(msg.size()));
    }

    @Override
    public Next progressed(Msg.Progressed msg) {
      return whileRunning(
          msg.ticket(), running -> model.swap(running, running.after(msg.progress())));
    }

    @Override
    public Next judged(Msg.Judged msg) {
      Model next = whileRunning(msg.ticket(), running -> result(running, msg.judgement())).model();
      return next.top() instanceof Proved proved && !model.screens().contains(proved)
          ? proved.atOnce(next)
          : Next.of(next);
    }

    @Override
    public Next explored(Msg.Explored msg) {
      Model next = model;
      for (Screen screen : model.screens()) {
        if (screen instanceof Scheduling picking && picking.ticket() == msg.ticket()) {
          next = next.swap(picking, picking.with(msg.judgement().exploration()));
        }
      }
      return Next.of(next);
    }

    @Override
    public Next endsFound(Msg.EndsFound msg) {
      for (Screen screen : model.screens()) {
        if (screen instanceof Predicting asked && asked.ticket() == msg.ticket()) {
          return asked.told(msg.ends(), new Turn(model, rules, Key.of(Key.Name.OTHER)));
        }
      }
      return Next.of(model);
    }

    @Override
    public Next appraised(Msg.Appraised msg) {
      Model next = model;
      for (Screen screen : model.screens()) {
        if (screen instanceof Proved proved && proved.ticket() == msg.ticket()) {
          next = next.swap(proved, proved.with(msg.worth()));
        } else if (screen instanceof Broken broken && broken.ticket() == msg.ticket()) {
          next = next.swap(broken, broken.with(msg.worth()));
        }
      }
      return Next.of(next);
    }

    @Override
    public Next traced(Msg.Traced msg) {
      return Next.of(Pictures.with(model, msg.ticket(), shots -> shots.with(msg.traces())));
    }

    @Override
    public Next scaled(Msg.Scaled msg) {
      return Next.of(Pictures.with(model, msg.ticket(), shots -> shots.with(msg.curve())));
    }

    @Override
    public Next ticked(Msg.Ticked msg) {
      return model.screens().stream()
          .filter(Stage.class::isInstance)
          .map(Stage.class::cast)
          .filter(stage -> stage.playback().awaits(msg.beat()))
          .findFirst()
          .map(stage -> Playback.ticked(model, stage))
          .orElse(Next.of(model));
    }

    @Override
    public Next judgeFailed(Msg.JudgeFailed msg) {
      Model without = Unanswered.of(model, msg.ticket());
      Optional<Running> failed =
          model.running().filter(running -> running.ticket() == msg.ticket());
      return failed.isEmpty() && without.equals(model)
          ? Next.of(model)
          : Next.of(
              failed
                  .map(without::without)
                  .orElse(without)
                  .with(Notice.bad(NoticeTexts.judgeFailed(msg.error()))));
    }

    @Override
    public Next cancelled(Msg.Cancelled msg) {
      return whileRunning(
          msg.ticket(),
          running -> model.without(running).with(Notice.good(NoticeTexts.cancelled())));
    }

    @Override
    public Next saveFailed(Msg.SaveFailed msg) {
      return Next.of(model.with(Notice.bad(NoticeTexts.notSaved(msg.because()))));
    }

    @Override
    public Next warned(Msg.Warned msg) {
      return Next.of(model.with(Notice.bad(msg.text())));
    }

    @Override
    public Next opened(Msg.Opened msg) {
      Card now = Card.of(msg.level());
      int index = model.campaign().index(now.id());
      return index < 0
          ? Next.of(model)
          : LevelScreen.opened(
              model.with(model.campaign().reloaded(now)).atList(index),
              msg.level(),
              msg.left(),
              rules);
    }

    @Override
    public Next notOpened(Msg.NotOpened msg) {
      return Next.of(model.with(Notice.bad(NoticeTexts.notOpened(msg.problem()))));
    }

    @Override
    public Next levelChanged(Msg.LevelChanged msg) {
      return Reload.of(model, msg.level(), rules);
    }

    @Override
    public Next levelBroken(Msg.LevelBroken msg) {
      return Next.of(model.with(Notice.bad(NoticeTexts.broken(msg.problem()))));
    }

    /** Only to the one who has asked, and is still there. */
    @Override
    public Next parOffered(Msg.ParOffered msg) {
      boolean asked = model.top() instanceof Proved proved && proved.level().equals(msg.level());
      return Next.of(
          asked ? model.push(new ParOffer(msg.level(), msg.solution(), msg.file())) : model);
    }

    @Override
    public Next parWritten(Msg.ParWritten msg) {
      Next next = Reload.of(model, msg.level(), rules);
      return new Next(
          next.model().with(Notice.good(NoticeTexts.written(msg.file()))), next.effects());
    }

    @Override
    public Next sought(Msg.Sought msg) {
      return Lookup.sought(msg.words(), turn());
    }

    @Override
    public Next chosen(Msg.Chosen msg) {
      int index = model.campaign().index(msg.level());
      return index < 0 ? Next.of(model) : LevelScreen.enter(turn(), index);
    }

    @Override
    public Next placed(Msg.Placed msg) {
      return inLevel((screen, turn) -> Direct.place(screen, msg.placement(), turn));
    }

    @Override
    public Next removed(Msg.Removed msg) {
      return inLevel((screen, turn) -> Direct.remove(screen, msg.placement(), turn));
    }

    @Override
    public Next picked(Msg.Picked msg) {
      return inLevel(
          (screen, turn) -> Direct.change(screen, screen.solution().with(msg.choices()), turn));
    }

    @Override
    public Next contest(Msg.Contest msg) {
      return msg.news().accept(new Hearing(model));
    }

    @Override
    public Next named(Msg.Named msg) {
      return Hearing.ask(model.with(Notice.NONE), msg.contest());
    }

    private Next inLevel(Binding.Action<LevelScreen> action) {
      return model.top() instanceof LevelScreen screen ? action.on(screen, turn()) : Next.of(model);
    }

    private Turn turn() {
      return new Turn(model.with(Notice.NONE), rules, Key.of(Key.Name.OTHER));
    }

    private Next whileRunning(int ticket, Function<Running, Model> change) {
      return Next.of(
          model.running().filter(running -> running.ticket() == ticket).map(change).orElse(model));
    }

    private Model result(Running running, Judgement judgement) {
      return kept(noted(model, running, judgement), running, judgement)
          .swap(running, screen(running, judgement, model.classroom().isJoined()));
    }
  }

  /** With one more run at the level that it was begun from. */
  private static Model noted(Model model, Running running, Judgement judgement) {
    Level level = running.level();
    return model.screens().stream()
        .filter(LevelScreen.class::isInstance)
        .map(LevelScreen.class::cast)
        .filter(open -> open.level().equals(level))
        .findFirst()
        .map(open -> model.swap(open, open.with(Try.of(running.solution(), judgement))))
        .orElse(model);
  }

  private static Model kept(Model model, Running running, Judgement judgement) {
    Level level = running.level();
    if (level.kind() == Level.Kind.SANDBOX) {
      return model;
    }
    Campaign campaign = model.campaign().with(level, entry -> entry.after(judgement));
    return running
        .said()
        .filter(said -> judgement.verdict() != Verdict.UNDECIDED)
        .map(said -> foretold(model.with(campaign), said, Forecast.truth(judgement)))
        .orElseGet(() -> model.with(campaign));
  }

  private static Model foretold(Model model, Forecast said, String truth) {
    boolean right = said.word().equals(truth);
    Campaign campaign = model.campaign().foretold(said.sureness(), right);
    String text =
        NoticeTexts.foretold(
            said.word(), said.sureness(), truth, Calibrated.sentence(campaign.saved().forecasts()));
    return model.with(campaign).with(right ? Notice.good(text) : Notice.bad(text));
  }

  private static Screen screen(Running running, Judgement judgement, boolean joined) {
    Level level = running.level();
    return switch (judgement.verdict()) {
      case PROVED ->
          new Proved(
              level,
              running.solution(),
              judgement,
              running.ticket(),
              Optional.empty(),
              Shots.NONE,
              joined);
      case BROKEN -> Broken.of(level, judgement, running.ticket());
      case UNDECIDED -> new Undecided(level, judgement);
    };
  }
}
