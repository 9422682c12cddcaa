// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.0;

/// Contracts that tests drive a node with: every way in which value moves on an EVM chain.

contract Token {
    event Transfer(address indexed from, address indexed to, uint256 value);
    mapping(address => uint256) public balanceOf;

    constructor(uint256 supply) { mint(msg.sender, supply); }

    function mint(address to, uint256 value) public {
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }

    function burn(uint256 value) external {
        balanceOf[msg.sender] -= value;
        emit Transfer(msg.sender, address(0), value);
    }

    function transfer(address to, uint256 value) external returns (bool) { return move(msg.sender, to, value); }

    /// Whoever asks may: these are tests.
    function transferFrom(address from, address to, uint256 value) external returns (bool) { return move(from, to, value); }

    function move(address from, address to, uint256 value) private returns (bool) {
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
        return true;
    }
}

/// As WETH9: deposits and withdrawals write no Transfer.
contract Wrapped {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Deposit(address indexed holder, uint256 value);
    event Withdrawal(address indexed holder, uint256 value);
    mapping(address => uint256) public balanceOf;

    receive() external payable { deposit(); }

    function deposit() public payable {
        balanceOf[msg.sender] += msg.value;
        emit Deposit(msg.sender, msg.value);
    }

    function withdraw(uint256 value) external {
        balanceOf[msg.sender] -= value;
        (bool ok, ) = msg.sender.call{value: value}("");
        require(ok);
        emit Withdrawal(msg.sender, value);
    }

    function transfer(address to, uint256 value) external returns (bool) {
        balanceOf[msg.sender] -= value;
        balanceOf[to] += value;
        emit Transfer(msg.sender, to, value);
        return true;
    }
}

/// Wraps as `Wrapped` does and writes both events, as some do.
contract LoudWrapped {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Deposit(address indexed holder, uint256 value);
    mapping(address => uint256) public balanceOf;

    function deposit() external payable {
        balanceOf[msg.sender] += msg.value;
        emit Deposit(msg.sender, msg.value);
        emit Transfer(address(0), msg.sender, msg.value);
    }
}

/// A farm: its Deposit looks like that of wrapped native value and is none.
contract Farm {
    event Deposit(address indexed holder, uint256 value);

    function deposit(Token token, uint256 value) external {
        token.transferFrom(msg.sender, address(this), value);
        emit Deposit(msg.sender, value);
    }
}

/// Constant product, native value against a token, 0.3 % to the pool.
contract Pool {
    Token public token;

    constructor(Token token_) payable { token = token_; }

    receive() external payable {}

    function buy(address to) external payable {
        uint256 tokens = token.balanceOf(address(this));
        uint256 paid = msg.value * 997;
        token.transfer(to, (paid * tokens) / ((address(this).balance - msg.value) * 1000 + paid));
    }

    function sell(uint256 value, address payable to) external {
        uint256 tokens = token.balanceOf(address(this));
        token.transferFrom(msg.sender, address(this), value);
        uint256 paid = value * 997;
        (bool ok, ) = to.call{value: (paid * address(this).balance) / (tokens * 1000 + paid)}("");
        require(ok);
    }
}

contract Mortal {
    constructor() payable {}

    receive() external payable {}

    function end(address payable to) external { selfdestruct(to); }
}

contract EndsAtOnce {
    constructor(address payable to) payable { selfdestruct(to); }
}

contract Actor {
    event Transfer(address indexed from, address indexed to, uint256 indexed id);
    event Odd();

    constructor() payable {}

    receive() external payable {}

    function pay(address payable to, uint256 value) public payable {
        (bool ok, ) = to.call{value: value}("");
        require(ok);
    }

    /// Pays all of `to`, then fails.
    function payAndFail(address payable[] calldata to) external payable {
        for (uint256 i = 0; i < to.length; i++) pay(to[i], msg.value / to.length);
        revert("changed my mind");
    }

    /// Payments that fail between two that do not; what failed below leaves no trace.
    function payAround(address payable to, address payable[] calldata others) external payable {
        pay(to, msg.value / 4);
        try this.payAndFail{value: msg.value / 4}(others) {} catch {}
        pay(to, msg.value / 4);
    }

    function make(uint256 value) external payable returns (Mortal made) { made = new Mortal{value: value}(); }

    /// Makes a contract, ends it, pays it once more: what it gets after its end is lost with it.
    function makeAndEnd(address payable to) external payable {
        Mortal made = new Mortal{value: msg.value / 2}();
        made.end(to);
        pay(payable(address(made)), msg.value / 4);
    }

    function makeAndEndInItself() external payable {
        Mortal made = new Mortal{value: msg.value}();
        made.end(payable(address(made)));
    }

    function makeEnded(address payable to) external payable { new EndsAtOnce{value: msg.value}(to); }

    /// Value that only seems to move: code of another, run here.
    function borrow(address code) external payable {
        (bool ok, ) = code.delegatecall(abi.encodeWithSignature("nothing()"));
        ok;
    }

    function things(address to) external {
        emit Transfer(address(0), to, 7);
        emit Odd();
    }

    function wrap(Wrapped wrapped, uint256 value) external payable {
        wrapped.deposit{value: msg.value}();
        wrapped.withdraw(value);
        wrapped.transfer(msg.sender, msg.value - value);
    }
}

/// Goes through a token, native value and a token again, so that calls and logs alternate.
contract Router {
    receive() external payable {}

    function around(Pool from, Pool to, uint256 value) external {
        from.token().transferFrom(msg.sender, address(this), value);
        from.sell(value, payable(address(this)));
        to.buy{value: address(this).balance}(msg.sender);
    }
}
