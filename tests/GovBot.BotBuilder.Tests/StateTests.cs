using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Moq;

namespace GovBot.BotBuilder.Tests;

public sealed class StateTests
{
    private readonly Recorder _adapter = new();
    private readonly MemoryStorage _memory = new();

    [Fact]
    public async Task Property_SurvivesTheTurn_WhenItIsSaved()
    {
        await InTurnAsync(async (turn, state) => await state.CreateProperty<Profile>("p").SetAsync(turn, new Profile { Name = "张阿姨" }), save: true);

        await InTurnAsync(async (turn, state) => Assert.Equal("张阿姨", (await state.CreateProperty<Profile>("p").GetAsync(turn)).Name));
    }

    [Fact]
    public async Task Property_IsGone_WhenItWasNotSaved()
    {
        await InTurnAsync(async (turn, state) => await state.CreateProperty<Profile>("p").SetAsync(turn, new Profile()));

        await InTurnAsync(async (turn, state) => Assert.Null(await state.CreateProperty<Profile>("p").GetAsync(turn)));
    }

    [Fact]
    public async Task Change_WithinAnObject_IsNoticed()
    {
        await InTurnAsync(async (turn, state) => await state.CreateProperty<Profile>("p").SetAsync(turn, new Profile { Name = "a" }), save: true);
        await InTurnAsync(async (turn, state) => (await state.CreateProperty<Profile>("p").GetAsync(turn)).Name = "b", save: true);

        await InTurnAsync(async (turn, state) => Assert.Equal("b", (await state.CreateProperty<Profile>("p").GetAsync(turn)).Name));
    }

    [Fact]
    public async Task Default_IsMadeOnceAndKept()
    {
        await InTurnAsync(async (turn, state) =>
        {
            var property = state.CreateProperty<Profile>("p");
            var first = await property.GetAsync(turn, () => new Profile());
            Assert.Same(first, await property.GetAsync(turn, () => throw new InvalidOperationException()));
        });
    }

    [Fact]
    public async Task PlainValues_ComeBackInTheTypeAskedFor()
    {
        await InTurnAsync(
            async (turn, state) =>
            {
                await state.CreateProperty<int>("int").SetAsync(turn, 5);
                await state.CreateProperty<bool>("bool").SetAsync(turn, true);
                await state.CreateProperty<List<string>>("list").SetAsync(turn, ["a", "b"]);
            },
            save: true);

        await InTurnAsync(async (turn, state) =>
        {
            Assert.Equal(5, await state.CreateProperty<int>("int").GetAsync(turn));
            Assert.True(await state.CreateProperty<bool>("bool").GetAsync(turn));
            Assert.Equal(["a", "b"], await state.CreateProperty<List<string>>("list").GetAsync(turn));
        });
    }

    [Fact]
    public async Task Property_CanBeDeleted_AndStateCleared()
    {
        await InTurnAsync(
            async (turn, state) =>
            {
                await state.CreateProperty<string>("a").SetAsync(turn, "1");
                await state.CreateProperty<string>("b").SetAsync(turn, "2");
            },
            save: true);
        await InTurnAsync(async (turn, state) => await state.CreateProperty<string>("a").DeleteAsync(turn), save: true);
        await InTurnAsync(async (turn, state) =>
        {
            Assert.Null(await state.CreateProperty<string>("a").GetAsync(turn));
            Assert.Equal("2", await state.CreateProperty<string>("b").GetAsync(turn));
        });

        await InTurnAsync(async (turn, state) => await state.ClearStateAsync(turn), save: true);
        await InTurnAsync(async (turn, state) => Assert.Null(await state.CreateProperty<string>("b").GetAsync(turn)));
    }

    [Fact]
    public async Task Delete_TakesTheStateOutOfStorage()
    {
        await InTurnAsync(async (turn, state) => await state.CreateProperty<string>("a").SetAsync(turn, "1"), save: true);

        await InTurnAsync(async (turn, state) => await state.DeleteAsync(turn));

        Assert.Empty(await _memory.ReadAsync(["test/conversations/c1"], default));
    }

    [Fact]
    public async Task Storage_IsReadOnce_AndNotWritten_WhenNothingChanged()
    {
        var storage = new Mock<IStorage>();
        storage.Setup(s => s.ReadAsync(It.IsAny<string[]>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<string, object>());
        var (turn, state) = (_adapter.Turn(), new ConversationState(storage.Object));

        await state.CreateProperty<string>("a").GetAsync(turn);
        await state.CreateProperty<string>("b").GetAsync(turn);
        await state.SaveChangesAsync(turn);

        storage.Verify(s => s.ReadAsync(It.Is<string[]>(keys => keys.Single() == "test/conversations/c1"), It.IsAny<CancellationToken>()), Times.Once);
        storage.Verify(s => s.WriteAsync(It.IsAny<IDictionary<string, object>>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Storage_IsWrittenOnce_WhenSavedTwice()
    {
        var storage = new Mock<IStorage>();
        storage.Setup(s => s.ReadAsync(It.IsAny<string[]>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<string, object>());
        var (turn, state) = (_adapter.Turn(), new ConversationState(storage.Object));

        await state.CreateProperty<string>("a").SetAsync(turn, "1");
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);
        storage.Verify(s => s.WriteAsync(It.IsAny<IDictionary<string, object>>(), It.IsAny<CancellationToken>()), Times.Once);

        await state.SaveChangesAsync(turn, force: true);
        storage.Verify(s => s.WriteAsync(It.IsAny<IDictionary<string, object>>(), It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    [Fact]
    public async Task States_HaveKeysOfTheirOwn()
    {
        var turn = _adapter.Turn();
        foreach (BotState state in new BotState[] { new ConversationState(_memory), new UserState(_memory), new PrivateConversationState(_memory) })
        {
            await state.CreateProperty<string>("a").SetAsync(turn, state.GetType().Name);
            await state.SaveChangesAsync(turn);
        }

        var stored = await _memory.ReadAsync(["test/conversations/c1", "test/users/u1", "test/conversations/c1/users/u1"], default);
        Assert.Equal(3, stored.Count);
    }

    [Fact]
    public async Task AutoSave_WritesAfterTheTurn_AndNotWhenItThrows()
    {
        var state = new ConversationState(_memory);
        _adapter.Use(new AutoSaveStateMiddleware(state));
        BotCallbackHandler count = async (turn, token) =>
        {
            var property = state.CreateProperty<int>("count");
            await property.SetAsync(turn, await property.GetAsync(turn, () => 0, token) + 1, token);
            if (turn.Activity.Text == "throw") throw new InvalidOperationException();
        };

        await _adapter.RunAsync(count);
        await _adapter.RunAsync(count);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(count, Recorder.Message("throw")));

        await InTurnAsync(async (turn, own) => Assert.Equal(2, await own.CreateProperty<int>("count").GetAsync(turn)));
    }

    [Fact]
    public async Task BadArguments_Throw()
    {
        var state = new ConversationState(_memory);

        Assert.Throws<ArgumentNullException>(() => new ConversationState(null));
        Assert.Throws<ArgumentNullException>(() => state.CreateProperty<string>(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => state.LoadAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => state.SaveChangesAsync(null));
    }

    [Fact]
    public async Task Key_CannotBeMade_WhenTheActivityLacksAPart()
    {
        var message = Recorder.Message();
        message.From = null;

        await Assert.ThrowsAnyAsync<Exception>(() => new UserState(_memory).LoadAsync(_adapter.Turn(message)));
    }

    private async Task InTurnAsync(Func<ITurnContext, ConversationState, Task> act, bool save = false)
    {
        var (turn, state) = (_adapter.Turn(), new ConversationState(_memory));
        await act(turn, state);
        if (save) await state.SaveChangesAsync(turn);
    }

    public sealed class Profile
    {
        public string? Name { get; set; }
    }
}
